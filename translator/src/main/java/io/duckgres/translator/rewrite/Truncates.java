package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgTruncate;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** TRUNCATE of several tables is several statements. */
final class Truncates implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgTruncate truncate)) {
      return node;
    }
    if (truncate.restartIdentity()) {
      throw RewriteContext.unsupported(
          "TRUNCATE ... RESTART IDENTITY", "The engine cannot set a sequence back.");
    }
    List<SqlNode> tables = truncate.tables().getList();
    for (SqlNode table : tables.subList(0, tables.size() - 1)) {
      context.before(one(truncate, table));
    }
    return one(truncate, tables.getLast());
  }

  /** CASCADE is left out: a table that others refer to is refused by the engine while they do. */
  private static PgTruncate one(PgTruncate truncate, SqlNode table) {
    return new PgTruncate(truncate.getParserPosition(), Nodes.list(table), false, false);
  }
}
