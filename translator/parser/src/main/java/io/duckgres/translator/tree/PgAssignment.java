package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code target = value}; several targets for {@code (a, b) = row}. */
public final class PgAssignment extends PgNode {

  public PgAssignment(SqlParserPos pos, SqlNodeList targets, SqlNode value) {
    super(pos, targets, value);
  }

  public SqlNodeList targets() {
    return (SqlNodeList) required(0);
  }

  public SqlNode value() {
    return required(1);
  }

  @Override
  public PgAssignment with(List<? extends @Nullable SqlNode> operands) {
    return new PgAssignment(
        getParserPosition(), (SqlNodeList) required(operands, 0), required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
