package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** One {@code WHEN condition THEN result} of a {@link PgCase}. */
public final class PgWhen extends PgNode {

  public PgWhen(SqlParserPos pos, SqlNode condition, SqlNode result) {
    super(pos, condition, result);
  }

  public SqlNode condition() {
    return required(0);
  }

  public SqlNode result() {
    return required(1);
  }

  @Override
  public PgWhen with(List<? extends @Nullable SqlNode> operands) {
    return new PgWhen(getParserPosition(), required(operands, 0), required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
