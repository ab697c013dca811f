package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgComment;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/** COMMENT ON TYPE and the like: names of the engine. */
final class Comments implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgComment.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgComment comment ? comment(comment, context) : node;
  }

  private static SqlNode comment(PgComment comment, RewriteContext context) {
    return new PgComment(
        comment.getParserPosition(),
        RelationReferences.engine(comment.name(), context),
        comment.on(),
        comment.text(),
        comment.kind());
  }
}
