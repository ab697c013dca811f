package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import java.util.List;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * The engine takes every UNION of WITH RECURSIVE for a recursive one and gives its columns the
 * types of the first branch; within a subquery it is an ordinary one.
 */
final class NonRecursiveUnions {
  private NonRecursiveUnions() {}

  static PgCte enclosed(PgCte cte) {
    if (!(cte.statement() instanceof PgQuery query) || !(query.body() instanceof PgSetOperation)) {
      return cte;
    }
    SqlParserPos pos = query.getParserPosition();
    PgAlias alias = new PgAlias(pos, Nodes.name(pos, "_union"), Nodes.NONE, Nodes.NONE);
    PgStar all = new PgStar(pos, null, Nodes.NONE, Nodes.NONE, Nodes.NONE);
    PgQuery outer =
        Nodes.query(
            pos,
            List.of(new PgTarget(pos, all, null)),
            new PgSubqueryRef(pos, query, alias, null, false));
    return (PgCte) cte.replacing(query, outer);
  }
}
