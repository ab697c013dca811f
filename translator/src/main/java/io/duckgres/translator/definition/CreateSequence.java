package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgCreateSequence;
import io.duckgres.translator.tree.PgOption;
import io.duckgres.translator.tree.PgTypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * CREATE SEQUENCE … AS integer or smallint: the engine's are bigint, so the type is noted and its
 * greatest value becomes the limit.
 */
final class CreateSequence {
  private CreateSequence() {}

  static boolean handles(PgCreateSequence tree) {
    return !tree.ifNotExists() && type(tree) != null;
  }

  private static @Nullable PgTypeName type(PgCreateSequence tree) {
    for (SqlNode node : tree.options()) {
      PgOption option = (PgOption) node;
      if (name(option).equals("as")
          && option.value() instanceof PgTypeName type
          && NewColumns.HIGHEST.containsKey(type.name().names.getLast())) {
        return type;
      }
    }
    return null;
  }

  private static String name(PgOption option) {
    return ((SqlIdentifier) option.name()).names.getLast();
  }

  static Steps steps(PgCreateSequence tree, TranslationContext context, DefinitionLookup lookup) {
    PgTypeName type = type(tree);
    if (type == null) {
      throw new IllegalStateException("CREATE SEQUENCE without a type");
    }
    boolean temporary = tree.persistence().equals("TEMPORARY");
    EngineName name = lookup.created(tree.name().names, temporary);
    if (lookup.relation(List.of(name.shownSchema(), name.name())) != null) {
      throw DefinitionErrors.relationExists(name.name());
    }
    List<SqlNode> options = new ArrayList<>();
    for (SqlNode node : NewColumns.limited(tree.options(), type)) {
      if (!name((PgOption) node).equals("as")) {
        options.add(node);
      }
    }
    DefinitionTerms terms = new DefinitionTerms(context);
    List<String> parts = List.of(name.database(), name.schema(), name.name());
    return new Steps()
        .add(
            terms.createSequence(
                parts, name.isTemporary(), new SqlNodeList(options, SqlParserPos.ZERO)))
        .add(
            TableStatements.comment(
                "SEQUENCE",
                name,
                TableNotes.write(null, Map.of(TableNotes.TYPE, terms.type(type)))));
  }
}
