package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** A query that has the columns of a change's RETURNING. */
final class ReturningShape {
  private ReturningShape() {}

  static SqlNodeList returning(PgNode change) {
    return switch (change) {
      case PgInsert insert -> insert.returning();
      case PgUpdate update -> update.returning();
      case PgDelete delete -> delete.returning();
      default -> throw new IllegalArgumentException("no change: " + change.getClass());
    };
  }

  static PgQuery of(PgNode change) {
    List<SqlNode> from = new ArrayList<>();
    switch (change) {
      case PgInsert insert -> from.add(insert.target());
      case PgUpdate update -> {
        from.add(update.target());
        from.addAll(update.from().getList());
      }
      case PgDelete delete -> {
        from.add(delete.target());
        from.addAll(delete.using().getList());
      }
      default -> throw new IllegalArgumentException("no change: " + change.getClass());
    }
    PgQuery query =
        Nodes.query(
            change.getParserPosition(), returning(change).getList(), from.toArray(SqlNode[]::new));
    List<SqlNode> operands = new ArrayList<>(query.getOperandList());
    operands.set(0, change.getOperandList().getFirst());
    return query.with(operands);
  }
}
