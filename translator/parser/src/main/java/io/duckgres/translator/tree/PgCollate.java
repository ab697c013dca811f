package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code x COLLATE name}. */
public final class PgCollate extends PgNode {

  public PgCollate(SqlParserPos pos, SqlNode value, SqlIdentifier collation) {
    super(pos, value, collation);
  }

  public SqlNode value() {
    return required(0);
  }

  public SqlIdentifier collation() {
    return (SqlIdentifier) required(1);
  }

  @Override
  public PgCollate with(List<? extends @Nullable SqlNode> operands) {
    return new PgCollate(
        getParserPosition(), required(operands, 0), (SqlIdentifier) required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
