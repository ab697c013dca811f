package io.duckgres.translator.rewrite;

import io.duckgres.translator.label.Labels;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * Writes out the names PostgreSQL gives to columns, so that outer queries, views and tables made of
 * the query find them. Works on the tree before the other rules, as names come from what was
 * written.
 */
final class TargetNames {
  private TargetNames() {}

  static SqlNode apply(SqlNode node) {
    if (!(node instanceof PgSelect select)) {
      return node;
    }
    List<SqlNode> targets = new ArrayList<>();
    for (SqlNode target : select.targets()) {
      boolean plain =
          !(target instanceof PgTarget item)
              || item.alias() != null
              || item.value() instanceof SqlIdentifier
              || item.value() instanceof PgStar;
      targets.add(plain ? target : named((PgTarget) target));
    }
    return select.replacing(
        select.targets(), new SqlNodeList(targets, select.targets().getParserPosition()));
  }

  private static PgTarget named(PgTarget target) {
    SqlIdentifier name = Nodes.name(target.getParserPosition(), Labels.of(target));
    return new PgTarget(target.getParserPosition(), target.value(), name);
  }
}
