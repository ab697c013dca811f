package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code name = value} in WITH (...), of a sequence and the like; value null when absent. */
public final class PgOption extends PgNode {

  public PgOption(SqlParserPos pos, SqlIdentifier name, @Nullable SqlNode value) {
    super(pos, name, value);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public @Nullable SqlNode value() {
    return optional(1);
  }

  @Override
  public PgOption with(List<? extends @Nullable SqlNode> operands) {
    return new PgOption(
        getParserPosition(), (SqlIdentifier) required(operands, 0), optional(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
