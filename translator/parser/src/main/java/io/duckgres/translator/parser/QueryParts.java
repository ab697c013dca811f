package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgWith;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** What follows a query's body while it is being read. */
final class QueryParts {
  SqlNodeList orderBy = ParserSupport.none();
  @Nullable SqlNode limit;
  @Nullable SqlNode offset;
  boolean limited;
  boolean skipped;
  boolean withTies;
  boolean percent;

  PgQuery query(SqlParserPos pos, @Nullable PgWith with, SqlNode body, SqlNodeList locking) {
    return new PgQuery(pos, with, body, orderBy, limit, offset, locking, withTies, percent);
  }
}
