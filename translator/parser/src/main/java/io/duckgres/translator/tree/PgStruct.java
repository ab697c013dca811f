package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** DuckDB's {@code {name: value}}: the entries are {@link PgNamedArgument}. */
public final class PgStruct extends PgNode {

  public PgStruct(SqlParserPos pos, SqlNodeList entries) {
    super(pos, entries);
  }

  public SqlNodeList entries() {
    return (SqlNodeList) required(0);
  }

  @Override
  public PgStruct with(List<? extends @Nullable SqlNode> operands) {
    return new PgStruct(getParserPosition(), (SqlNodeList) required(operands, 0));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
