package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgWith;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE RECURSIVE VIEW v (a) AS query} as the view of {@code WITH RECURSIVE v (a) AS
 * (query) SELECT a FROM v}, which it is short for.
 */
public final class RecursiveViews {
  private RecursiveViews() {}

  /** The tree as parsed, without RECURSIVE. */
  public static SqlNode apply(SqlNode tree) {
    if (!(tree instanceof PgCreateView view) || !view.recursive()) {
      return tree;
    }
    SqlParserPos pos = view.query().getParserPosition();
    SqlIdentifier name = Nodes.name(pos, view.name().names.getLast());
    PgCte cte = new PgCte(pos, name, view.columns(), view.query(), null, null, null);
    List<SqlNode> targets = new ArrayList<>();
    for (SqlNode column : view.columns()) {
      targets.add(new PgTarget(pos, Nodes.name(pos, ((SqlIdentifier) column).getSimple()), null));
    }
    PgQuery query = Nodes.query(pos, targets, new PgTableRef(pos, name, null, null, false));
    List<@Nullable SqlNode> operands = new ArrayList<>(query.getOperandList());
    operands.set(0, new PgWith(pos, new SqlNodeList(List.of(cte), pos), true));
    return new PgCreateView(
        view.getParserPosition(),
        view.name(),
        view.columns(),
        view.options(),
        query.with(operands),
        view.orReplace(),
        view.persistence(),
        false,
        view.ifNotExists(),
        view.checkOption());
  }
}
