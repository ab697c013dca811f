package io.duckgres.translator.rewrite;

import org.apache.calcite.sql.SqlNode;

/**
 * One difference between PostgreSQL and DuckDB, undone in the tree. Stateless.
 *
 * <p>A rule sees each node of the statement after the node's operands have been rewritten, and
 * after the rules before it in {@link Rewrites}.
 */
@FunctionalInterface
public interface Rule {

  /**
   * The node itself or what stands in its place.
   *
   * @throws io.duckgres.types.PgError 0A000 for what has no counterpart in the engine
   */
  SqlNode apply(SqlNode node, RewriteContext context);
}
