package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code name => value} in a function call. */
public final class PgNamedArgument extends PgNode {

  public PgNamedArgument(SqlParserPos pos, SqlIdentifier name, SqlNode value) {
    super(pos, name, value);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNode value() {
    return required(1);
  }

  @Override
  public PgNamedArgument with(List<? extends @Nullable SqlNode> operands) {
    return new PgNamedArgument(
        getParserPosition(), (SqlIdentifier) required(operands, 0), required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
