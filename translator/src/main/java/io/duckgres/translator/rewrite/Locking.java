package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/**
 * FOR UPDATE and its kin are dropped: the engine has no row locks, a conflicting change makes the
 * later transaction fail (40001) instead of wait.
 */
final class Locking implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgQuery.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgQuery query && !query.locking().isEmpty()
        ? new PgQuery(
            query.getParserPosition(),
            query.with(),
            query.body(),
            query.orderBy(),
            query.limit(),
            query.offset(),
            Nodes.NONE,
            query.withTies(),
            query.limitPercent())
        : node;
  }
}
