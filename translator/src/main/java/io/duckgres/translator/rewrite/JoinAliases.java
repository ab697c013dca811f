package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code (a JOIN b) AS x} hides a and b; the engine takes the alias and forgets it, so it becomes a
 * subquery.
 */
final class JoinAliases implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgJoin.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgJoin join)) {
      return node;
    }
    PgAlias alias = join.alias();
    if (alias == null) {
      return join;
    }
    SqlParserPos pos = join.getParserPosition();
    PgJoin plain =
        new PgJoin(
            pos,
            join.left(),
            join.right(),
            join.on(),
            join.using(),
            join.usingAlias(),
            null,
            join.kind(),
            join.natural(),
            join.asof());
    PgStar all = new PgStar(pos, null, Nodes.NONE, Nodes.NONE, Nodes.NONE);
    return new PgSubqueryRef(
        pos, Nodes.query(pos, List.of(new PgTarget(pos, all, null)), plain), alias, null, false);
  }
}
