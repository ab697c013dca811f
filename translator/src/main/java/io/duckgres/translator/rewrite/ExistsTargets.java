package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgTarget;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code EXISTS (SELECT FROM …)}: the engine wants something selected. */
final class ExistsTargets implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgSubquery.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgSubquery subquery) || subquery.kind() != PgSubquery.Kind.EXISTS) {
      return node;
    }
    return replaced(subquery, subquery.query());
  }

  private static SqlNode filled(SqlNode query) {
    return switch (query) {
      case PgQuery with -> replaced(with, with.body());
      case PgSetOperation operation ->
          replaced((PgNode) replaced(operation, operation.left()), operation.right());
      case PgSelect select when select.targets().isEmpty() -> {
        SqlParserPos pos = select.getParserPosition();
        PgTarget one = new PgTarget(pos, Nodes.number(pos, "1"), null);
        yield select.replacing(select.targets(), Nodes.list(one));
      }
      default -> query;
    };
  }

  private static SqlNode replaced(PgNode parent, SqlNode part) {
    SqlNode fresh = filled(part);
    return fresh == part ? parent : parent.replacing(part, fresh);
  }
}
