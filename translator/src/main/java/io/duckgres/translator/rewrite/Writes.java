package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** INSERT and UPDATE: OVERRIDING, conflict arbiters by constraint, assignment of rows. */
final class Writes implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgInsert insert when insert.overriding() != null ->
          new PgInsert(
              insert.getParserPosition(),
              insert.with(),
              insert.target(),
              insert.columns(),
              insert.source(),
              insert.onConflict(),
              insert.returning(),
              overriding(insert.overriding()),
              insert.replace(),
              insert.byName());
      case PgOnConflict conflict -> conflict(conflict);
      case PgUpdate update -> update(update);
      default -> node;
    };
  }

  /** SYSTEM VALUE is how the engine takes values for identity columns anyway. */
  private static @org.jspecify.annotations.Nullable String overriding(String overriding) {
    if (!overriding.toUpperCase(java.util.Locale.ROOT).contains("SYSTEM")) {
      throw RewriteContext.unsupported(
          "OVERRIDING USER VALUE", "Leave the identity column out of the column list.");
    }
    return null;
  }

  private static SqlNode conflict(PgOnConflict conflict) {
    if (conflict.constraint() != null || conflict.arbiterWhere() != null) {
      throw RewriteContext.unsupported(
          "ON CONFLICT by constraint or predicate", "Name the columns of the constraint.");
    }
    return conflict;
  }

  private static SqlNode update(PgUpdate update) {
    List<SqlNode> assignments = new ArrayList<>();
    boolean changed = false;
    for (SqlNode node : update.assignments()) {
      PgAssignment assignment = (PgAssignment) node;
      if (assignment.targets().size() > 1
          && assignment.value() instanceof PgRow row
          && row.fields().size() == assignment.targets().size()) {
        for (int i = 0; i < row.fields().size(); i++) {
          assignments.add(
              new PgAssignment(
                  node.getParserPosition(),
                  Nodes.list(assignment.targets().get(i)),
                  row.fields().get(i)));
        }
        changed = true;
      } else {
        assignments.add(node);
      }
    }
    return changed
        ? update.replacing(
            update.assignments(),
            new SqlNodeList(assignments, update.assignments().getParserPosition()))
        : update;
  }
}
