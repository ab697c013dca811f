package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOnConflict;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/** INSERT and UPDATE: conflict arbiters with a predicate, assignment of rows. */
final class Writes implements Rule {
  private static final Pattern VOLATILE =
      Pattern.compile("\\b(?:nextval|random|gen_random_uuid|clock_timestamp|timeofday)\\b");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgOnConflict.class, PgUpdate.class);
  }

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
      } else if (assignment.targets().size() > 1
          && assignment.value() instanceof PgSubquery subquery
          && subquery.kind() == PgSubquery.Kind.SCALAR) {
        assignments.addAll(fields(assignment, subquery.query()));
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

  /** {@code (a, b) = (SELECT …)}: a subquery for each column, which must find the same row. */
  private static List<SqlNode> fields(PgAssignment assignment, PgQuery query) {
    if (VOLATILE.matcher(query.toString()).find()) {
      throw RewriteContext.unsupported(
          "assignment of several columns from a subquery that answers differently each time",
          "Compute the row in a table first.");
    }
    SqlParserPos pos = assignment.getParserPosition();
    PgRow row = new PgRow(pos, assignment.targets(), false);
    List<SqlNode> assignments = new ArrayList<>();
    for (int i = 0; i < assignment.targets().size(); i++) {
      PgTarget field = new PgTarget(pos, RowMembership.column(pos, i), null);
      assignments.add(
          new PgAssignment(
              pos,
              Nodes.list(assignment.targets().get(i)),
              new PgSubquery(
                  pos, RowMembership.from(pos, query, row, field, null), PgSubquery.Kind.SCALAR)));
    }
    return assignments;
  }
}
