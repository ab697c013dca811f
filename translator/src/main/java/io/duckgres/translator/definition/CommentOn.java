package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgComment;
import io.duckgres.translator.tree.PgLiteral;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** COMMENT ON a relation or column: the notes behind a relation's comment stay. */
final class CommentOn {
  private CommentOn() {}

  static boolean handles(PgComment comment) {
    return switch (comment.kind()) {
      case "TABLE", "VIEW", "MATERIALIZED VIEW", "INDEX", "SEQUENCE", "COLUMN", "DOMAIN" -> true;
      default -> false;
    };
  }

  static Steps steps(PgComment tree, DefinitionLookup lookup) {
    PgLiteral text = tree.text();
    String comment = text == null ? null : text.text();
    List<String> name = tree.name().names;
    if (tree.kind().equals("COLUMN")) {
      return column(name, comment, lookup);
    }
    if (tree.kind().equals("DOMAIN")) {
      DomainDefinition domain = lookup.domain(name);
      if (domain == null) {
        throw DefinitionErrors.noType(name);
      }
      String kept = comment == null ? "" : comment;
      return new Steps().add(TableStatements.comment("TYPE", domain.name(), kept));
    }
    DefinitionLookup.Relation relation = lookup.relation(name);
    if (relation == null) {
      throw DefinitionErrors.noRelation(name);
    }
    String wanted = tree.kind().toLowerCase(Locale.ROOT);
    if (!relation.kind().words().equals(wanted)) {
      throw DefinitionErrors.wrongKind(relation.name().name(), wanted);
    }
    if (relation.kind() == DefinitionLookup.Kind.INDEX && isNoted(relation.name(), lookup)) {
      throw DefinitionTerms.unsupported(
          "a comment on an index of this kind", "Comment on its table or column.");
    }
    String kept = TableNotes.write(comment, TableNotes.read(relation.comment()));
    return new Steps()
        .add(TableStatements.comment(engineKind(relation.kind()), relation.name(), kept));
  }

  private static boolean isNoted(EngineName index, DefinitionLookup lookup) {
    return lookup.table(lookup.tableOf(index)).indexes().stream()
        .anyMatch(i -> i.name().equals(index.name()) && !i.isEngines());
  }

  static String engineKind(DefinitionLookup.Kind kind) {
    return kind == DefinitionLookup.Kind.MATERIALIZED_VIEW ? "TABLE" : kind.name();
  }

  private static Steps column(
      List<String> name, @Nullable String comment, DefinitionLookup lookup) {
    List<String> relationName = name.subList(0, name.size() - 1);
    DefinitionLookup.Relation relation = lookup.relation(relationName);
    if (relation == null) {
      throw DefinitionErrors.noRelation(relationName);
    }
    return new Steps()
        .add(
            "COMMENT ON COLUMN "
                + relation.name().sql()
                + "."
                + Identifiers.quote(name.getLast())
                + " IS "
                + (comment == null || comment.isEmpty() ? "NULL" : Identifiers.literal(comment)));
  }
}
