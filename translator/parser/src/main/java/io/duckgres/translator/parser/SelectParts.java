package io.duckgres.translator.parser;

import io.duckgres.translator.tree.PgInto;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTableSample;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** The clauses of a SELECT while it is being read. */
final class SelectParts {
  SqlNodeList distinctOn = ParserSupport.none();
  SqlNodeList targets = ParserSupport.none();
  @Nullable PgInto into;
  SqlNodeList from = ParserSupport.none();
  @Nullable SqlNode where;
  SqlNodeList groupBy = ParserSupport.none();
  @Nullable SqlNode having;
  SqlNodeList windows = ParserSupport.none();
  @Nullable SqlNode qualify;
  @Nullable PgTableSample sample;
  boolean distinct;
  boolean groupDistinct;
  boolean groupByAll;

  PgSelect select(SqlParserPos pos) {
    return new PgSelect(
        pos,
        distinctOn,
        targets,
        into,
        from,
        where,
        groupBy,
        having,
        windows,
        qualify,
        sample,
        distinct,
        groupDistinct,
        groupByAll);
  }
}
