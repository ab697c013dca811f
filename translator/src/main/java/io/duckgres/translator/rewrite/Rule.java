package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/**
 * One difference between PostgreSQL and DuckDB, undone in the tree. Stateless.
 *
 * <p>A rule sees each node of the statement after the node's operands have been rewritten, and
 * after the rules before it in {@link Rewrites}.
 */
public interface Rule {

  /** The classes of nodes it may change, exactly; {@link PgNode} itself for nodes of any class. */
  Set<Class<? extends PgNode>> nodes();

  /**
   * The node itself or what stands in its place.
   *
   * @throws io.duckgres.types.PgError 0A000 for what has no counterpart in the engine
   */
  SqlNode apply(SqlNode node, RewriteContext context);
}
