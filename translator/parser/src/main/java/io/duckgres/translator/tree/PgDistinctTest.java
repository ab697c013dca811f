package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code a IS [NOT] DISTINCT FROM b}. */
public final class PgDistinctTest extends PgNode {
  private final boolean negated;

  public PgDistinctTest(SqlParserPos pos, SqlNode left, SqlNode right, boolean negated) {
    super(pos, left, right);
    this.negated = negated;
  }

  public SqlNode left() {
    return required(0);
  }

  public SqlNode right() {
    return required(1);
  }

  public boolean negated() {
    return negated;
  }

  @Override
  public PgDistinctTest with(List<? extends @Nullable SqlNode> operands) {
    return new PgDistinctTest(
        getParserPosition(), required(operands, 0), required(operands, 1), negated);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(negated);
  }
}
