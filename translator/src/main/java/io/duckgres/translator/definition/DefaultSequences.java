package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * A default's {@code nextval('seq')} means the sequence found when the default is made, whatever
 * the search path is when it is used: the name is completed.
 */
final class DefaultSequences {
  private final DefinitionLookup lookup;

  private DefaultSequences(DefinitionLookup lookup) {
    this.lookup = lookup;
  }

  /**
   * @throws io.duckgres.types.PgError 42P01 without such a sequence
   */
  static SqlNode bound(SqlNode value, DefinitionLookup lookup) {
    return new DefaultSequences(lookup).of(value, false);
  }

  private SqlNode of(SqlNode node, boolean named) {
    return switch (node) {
      case PgLiteral literal when named && literal.kind() == PgLiteral.Kind.STRING ->
          Nodes.string(literal.getParserPosition(), complete(literal.text()));
      case PgFunctionCall call -> operands(call, named || isNextval(call));
      case PgNode pg -> operands(pg, named);
      case SqlNodeList list -> list(list, named);
      default -> node;
    };
  }

  private static boolean isNextval(PgFunctionCall call) {
    return Nodes.builtin(call.name()).equals("nextval");
  }

  private PgNode operands(PgNode node, boolean named) {
    List<@Nullable SqlNode> fresh = new ArrayList<>();
    for (SqlNode operand : node.getOperandList()) {
      fresh.add(operand == null ? null : of(operand, named));
    }
    return node.with(fresh);
  }

  private SqlNodeList list(SqlNodeList list, boolean named) {
    List<SqlNode> fresh = new ArrayList<>();
    for (SqlNode element : list) {
      fresh.add(of(element, named));
    }
    return new SqlNodeList(fresh, list.getParserPosition());
  }

  private String complete(String written) {
    List<String> name = DefinitionTerms.nameParts(written);
    DefinitionLookup.Relation relation = lookup.relation(name);
    if (relation == null) {
      throw DefinitionErrors.noRelation(name);
    }
    return Identifiers.quote(relation.name().shownSchema())
        + "."
        + Identifiers.quote(relation.name().name());
  }
}
