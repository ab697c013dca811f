package io.duckgres.translator.rewrite;

import io.duckgres.translator.rewrite.SetFunctions.SetFunction;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * Set-returning functions of a target list: the engine's list function is unnested. Several walk
 * side by side there too, the shorter ones ending in nulls.
 */
final class SetReturning implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgSelect.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgSelect select ? targets(select) : node;
  }

  private static SqlNode targets(PgSelect select) {
    List<SqlNode> targets = new ArrayList<>();
    boolean changed = false;
    for (SqlNode target : select.targets()) {
      SqlNode fresh = target;
      if (target instanceof PgTarget item) {
        SqlNode value = TreeRewriter.rewrite(item.value(), SetReturning::unnest);
        fresh = value == item.value() ? target : item.replacing(item.value(), value);
      }
      changed |= fresh != target;
      targets.add(fresh);
    }
    return changed
        ? select.replacing(
            select.targets(), new SqlNodeList(targets, select.targets().getParserPosition()))
        : select;
  }

  private static SqlNode unnest(SqlNode node) {
    SetFunction function = SetFunctions.find(node);
    if (function == null || function.list().isEmpty()) {
      return node;
    }
    PgFunctionCall list = (PgFunctionCall) SetFunctions.list((PgFunctionCall) node, function);
    return Nodes.call(
        node.getParserPosition(),
        "unnest",
        function.name().equals("generate_series") ? bounded(list) : list);
  }

  /**
   * The engine makes the whole list at once, sometimes when it plans, in memory it does not count.
   */
  private static SqlNode bounded(PgFunctionCall series) {
    List<SqlNode> arguments = new ArrayList<>(series.arguments().getList());
    if (arguments.size() < 2) {
      return series;
    }
    arguments.set(
        0,
        Nodes.call(
            series.getParserPosition(),
            "_pg_series_start",
            series.arguments().toArray(new SqlNode[0])));
    return Nodes.renamed(series, "generate_series", arguments);
  }
}
