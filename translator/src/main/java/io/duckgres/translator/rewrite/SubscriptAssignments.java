package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSubscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code SET a[i] = x} assigns the changed whole: of jsonb when a subscript is a key, else of an
 * array.
 */
final class SubscriptAssignments implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgAssignment.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgAssignment assignment)
        || assignment.targets().size() != 1
        || !(assignment.targets().get(0) instanceof PgSubscript target)) {
      return node;
    }
    SqlParserPos pos = assignment.getParserPosition();
    List<SqlNode> path = new ArrayList<>();
    SqlNode column = target;
    while (column instanceof PgSubscript subscript) {
      SqlNode index = subscript.lower();
      if (subscript.slice() || index == null) {
        throw RewriteContext.unsupported(
            "assignment to a slice of an array", "Assign the whole array, or its elements.");
      }
      path.addFirst(index);
      column = subscript.value();
    }
    if (!(column instanceof SqlIdentifier name)) {
      return node;
    }
    boolean jsonb = path.stream().anyMatch(index -> Nodes.stringOf(index) != null);
    SqlNode value =
        jsonb
            ? Nodes.call(pos, "_pg_assign", name, keys(path, pos), assignment.value())
            : element(name, path, assignment.value(), pos);
    return new PgAssignment(pos, Nodes.list(name), value);
  }

  private static SqlNode keys(List<SqlNode> path, SqlParserPos pos) {
    List<SqlNode> keys = new ArrayList<>();
    for (SqlNode index : path) {
      keys.add(Nodes.stringOf(index) != null ? index : Nodes.cast(pos, index, "text"));
    }
    return new PgArray(pos, Nodes.list(keys));
  }

  private static SqlNode element(
      SqlNode array, List<SqlNode> path, SqlNode value, SqlParserPos pos) {
    SqlNode index = Nodes.call(pos, "_pg_subscript", array, path.getFirst());
    SqlNode element =
        path.size() == 1
            ? value
            : element(
                new PgSubscript(pos, array, path.getFirst(), null, false),
                path.subList(1, path.size()),
                value,
                pos);
    return Nodes.call(pos, "_pg_assign_element", array, index, element);
  }
}
