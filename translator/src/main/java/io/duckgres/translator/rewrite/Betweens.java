package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgBetween;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** BETWEEN SYMMETRIC takes its bounds in either order. */
final class Betweens implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgBetween.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgBetween between) || !between.symmetric()) {
      return node;
    }
    SqlParserPos pos = between.getParserPosition();
    return new PgBetween(
        pos,
        between.value(),
        Nodes.call(pos, "least", between.low(), between.high()),
        Nodes.call(pos, "greatest", between.low(), between.high()),
        between.negated(),
        false);
  }
}
