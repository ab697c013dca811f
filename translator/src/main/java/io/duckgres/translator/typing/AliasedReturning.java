package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * RETURNING of an INSERT whose table has an alias, which the engine does not know there unless ON
 * CONFLICT follows: the table is the only one, so its columns need no alias.
 */
final class AliasedReturning {
  private AliasedReturning() {}

  static SqlNode apply(SqlNode tree, Typing typing) {
    if (!(tree instanceof PgInsert insert)) {
      return tree;
    }
    PgAlias own = insert.target().alias();
    SqlIdentifier alias = own == null ? null : own.name();
    SqlNodeList list = insert.returning();
    if (alias == null
        || insert.onConflict() != null
        || list.isEmpty()
        || ColumnSubstitution.hasQuery(list)) {
      return insert;
    }
    String table = insert.target().name().names.getLast();
    List<SqlNode> targets = new ArrayList<>();
    for (SqlNode node : list) {
      PgTarget target = (PgTarget) node;
      targets.add(
          new PgTarget(
              node.getParserPosition(),
              value(target.value(), table, alias.getSimple(), typing),
              target.alias()));
    }
    List<SqlNode> operands = new ArrayList<>(insert.getOperandList());
    operands.set(operands.size() - 1, new SqlNodeList(targets, list.getParserPosition()));
    return insert.with(operands);
  }

  private static SqlNode value(SqlNode value, String table, String alias, Typing typing) {
    if (value instanceof PgStar star) {
      SqlIdentifier qualifier = star.qualifier();
      return qualifier != null && qualifier.names.equals(List.of(alias))
          ? new PgStar(
              star.getParserPosition(), null, star.exclude(), star.replace(), star.rename())
          : star;
    }
    return ColumnSubstitution.apply(
        value,
        each -> {
          SqlIdentifier name = (SqlIdentifier) each;
          if (name.names.size() == 2
              && name.names.getFirst().equals(table)
              && !table.equals(alias)) {
            throw typing
                .error(
                    SqlState.UNDEFINED_TABLE,
                    "invalid reference to FROM-clause entry for table \"" + table + "\"",
                    each)
                .hint("Perhaps you meant to reference the table alias \"" + alias + "\".");
          }
          return name.names.size() == 2 && name.names.getFirst().equals(alias)
              ? Nodes.name(each.getParserPosition(), name.names.getLast())
              : name;
        },
        () ->
            PgError.error(
                    SqlState.FEATURE_NOT_SUPPORTED,
                    "this expression in RETURNING of an INSERT with an alias is not supported")
                .hint("Leave out the alias."));
  }
}
