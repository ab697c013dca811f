package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code VALUES (...), ...}: the rows are {@link PgRow}. */
public final class PgValues extends PgNode {

  public PgValues(SqlParserPos pos, SqlNodeList rows) {
    super(pos, rows);
  }

  public SqlNodeList rows() {
    return (SqlNodeList) required(0);
  }

  @Override
  public PgValues with(List<? extends @Nullable SqlNode> operands) {
    return new PgValues(getParserPosition(), (SqlNodeList) required(operands, 0));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
