package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgTarget;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/** {@code SELECT 't'::regclass} shows the name to the client, not the number that it is inside. */
final class OutputNames {
  private OutputNames() {}

  /** Of a whole statement, after all rules. */
  static SqlNode apply(SqlNode statement) {
    return switch (statement) {
      case PgQuery query -> {
        SqlNode body = apply(query.body());
        yield body == query.body() ? query : query.replacing(query.body(), body);
      }
      case PgSetOperation operation -> {
        SqlNode left = apply(operation.left());
        SqlNode right = apply(operation.right());
        yield left == operation.left() && right == operation.right()
            ? operation
            : operation.replacing(operation.left(), left).replacing(operation.right(), right);
      }
      case PgSelect select -> select(select);
      default -> statement;
    };
  }

  private static SqlNode select(PgSelect select) {
    List<SqlNode> targets = new ArrayList<>();
    boolean changed = false;
    for (SqlNode node : select.targets()) {
      SqlNode fresh = node;
      if (node instanceof PgTarget target) {
        SqlNode value = Casts.named(target.value());
        fresh = value == target.value() ? target : target.replacing(target.value(), value);
      }
      changed |= fresh != node;
      targets.add(fresh);
    }
    return changed
        ? select.replacing(
            select.targets(), new SqlNodeList(targets, select.targets().getParserPosition()))
        : select;
  }
}
