package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** DuckDB's {@code lambda a, b: body} or {@code (a, b) -> body}. */
public final class PgLambda extends PgNode {

  public PgLambda(SqlParserPos pos, SqlNodeList parameters, SqlNode body) {
    super(pos, parameters, body);
  }

  public SqlNodeList parameters() {
    return (SqlNodeList) required(0);
  }

  public SqlNode body() {
    return required(1);
  }

  @Override
  public PgLambda with(List<? extends @Nullable SqlNode> operands) {
    return new PgLambda(
        getParserPosition(), (SqlNodeList) required(operands, 0), required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
