package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSortKey;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * {@code array_agg(DISTINCT x)} without ORDER BY: PostgreSQL finds the distinct values by sorting
 * and clients rely on that order, the engine gives them in the order of a hash table.
 */
final class DistinctAggregates implements Rule {
  private static final Set<String> ORDERED =
      Set.of("array_agg", "string_agg", "json_agg", "jsonb_agg");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)
        || !call.distinct()
        || !call.orderBy().isEmpty()
        || call.arguments().isEmpty()
        || !ORDERED.contains(Nodes.builtin(call.name()))) {
      return node;
    }
    SqlNode value = call.arguments().get(0);
    PgSortKey key =
        new PgSortKey(
            value.getParserPosition(),
            value,
            null,
            PgSortKey.Direction.DEFAULT,
            PgSortKey.Nulls.DEFAULT);
    return call.replacing(call.orderBy(), new SqlNodeList(List.of(key), call.getParserPosition()));
  }
}
