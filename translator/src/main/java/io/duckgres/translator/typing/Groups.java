package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.types.routine.PgFunctions;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in text form that rows are grouped by: their sort keys make the groups, since equal
 * numbers may be written with more zeros or fewer, and a group shows one of its values.
 */
final class Groups {
  private final List<SqlNode> grouped = new ArrayList<>();

  boolean isEmpty() {
    return grouped.isEmpty();
  }

  /** What to group by in the place of a number in text form. */
  SqlNode add(Typed value) {
    grouped.add(value.node());
    return Numerics.key(value);
  }

  /** An expression over groups with one value of each in the place of what is grouped by. */
  SqlNode shown(SqlNode node) {
    if (grouped.stream().anyMatch(group -> group.equalsDeep(node, Litmus.IGNORE))) {
      return Nodes.call(node.getParserPosition(), "first", node);
    }
    return switch (node) {
      case PgFunctionCall call when isAggregate(call) -> call;
      case PgQuery query -> query;
      case PgNode other -> inside(other);
      case SqlNodeList list -> list(list);
      default -> node;
    };
  }

  SqlNodeList list(SqlNodeList list) {
    List<SqlNode> fresh = new ArrayList<>(list.size());
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode shown = shown(element);
      same &= shown == element;
      fresh.add(shown);
    }
    return same ? list : new SqlNodeList(fresh, list.getParserPosition());
  }

  private SqlNode inside(PgNode node) {
    List<@Nullable SqlNode> operands = new ArrayList<>(node.getOperandList());
    boolean same = true;
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      SqlNode fresh = operand == null ? null : shown(operand);
      same &= fresh == operand;
      operands.set(i, fresh);
    }
    return same ? node : node.with(operands);
  }

  private static boolean isAggregate(PgFunctionCall call) {
    String name = Nodes.builtin(call.name());
    return call.over() == null
        && (name.equals("list")
            || name.equals("first")
            || name.startsWith("arg_m")
            || PgFunctions.named(name).stream().anyMatch(function -> function.kind() == 'a'));
  }
}
