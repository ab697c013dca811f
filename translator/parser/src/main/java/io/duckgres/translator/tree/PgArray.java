package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code ARRAY[a, b]} and its nested {@code [a, b]}; also DuckDB's list {@code [a, b]}. */
public final class PgArray extends PgNode {

  public PgArray(SqlParserPos pos, SqlNodeList elements) {
    super(pos, elements);
  }

  public SqlNodeList elements() {
    return (SqlNodeList) required(0);
  }

  @Override
  public PgArray with(List<? extends @Nullable SqlNode> operands) {
    return new PgArray(getParserPosition(), (SqlNodeList) required(operands, 0));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
