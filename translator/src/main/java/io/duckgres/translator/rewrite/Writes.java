package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** INSERT and UPDATE: conflict arbiters with a predicate, assignment of rows. */
final class Writes implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgOnConflict conflict -> conflict(conflict);
      case PgUpdate update -> update(update);
      default -> node;
    };
  }

  /** The engine's unique indexes cover all rows, so the predicate that chooses one says nothing. */
  private static SqlNode conflict(PgOnConflict conflict) {
    return conflict.arbiterWhere() == null
        ? conflict
        : new PgOnConflict(
            conflict.getParserPosition(),
            conflict.columns(),
            null,
            conflict.constraint(),
            conflict.assignments(),
            conflict.where());
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
