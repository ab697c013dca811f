package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code (x).name}, or {@code (x).*} when the name is the star. */
public final class PgField extends PgNode {

  public PgField(SqlParserPos pos, SqlNode value, SqlIdentifier name) {
    super(pos, value, name);
  }

  public SqlNode value() {
    return required(0);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(1);
  }

  @Override
  public PgField with(List<? extends @Nullable SqlNode> operands) {
    return new PgField(
        getParserPosition(), required(operands, 0), (SqlIdentifier) required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
