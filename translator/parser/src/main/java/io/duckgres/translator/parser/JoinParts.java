package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgJoin;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A join while it is being read. */
final class JoinParts {
  PgJoin.Kind kind = PgJoin.Kind.CROSS;
  boolean natural;
  boolean asof;
  @Nullable SqlNode on;
  SqlNodeList using = ParserSupport.none();
  @Nullable SqlIdentifier usingAlias;

  PgJoin join(SqlParserPos pos, SqlNode left, SqlNode right) {
    return new PgJoin(pos, left, right, on, using, usingAlias, null, kind, natural, asof);
  }
}
