package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** DuckDB's {@code MAP {key: value}}: {@code keys} and {@code values} have equal length. */
public final class PgMap extends PgNode {

  public PgMap(SqlParserPos pos, SqlNodeList keys, SqlNodeList values) {
    super(pos, keys, values);
  }

  public SqlNodeList keys() {
    return (SqlNodeList) required(0);
  }

  public SqlNodeList values() {
    return (SqlNodeList) required(1);
  }

  @Override
  public PgMap with(List<? extends @Nullable SqlNode> operands) {
    return new PgMap(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        (SqlNodeList) required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
