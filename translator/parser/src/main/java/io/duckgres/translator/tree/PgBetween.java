package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code x [NOT] BETWEEN [SYMMETRIC] low AND high}. */
public final class PgBetween extends PgNode {
  private final boolean negated;
  private final boolean symmetric;

  public PgBetween(
      SqlParserPos pos,
      SqlNode value,
      SqlNode low,
      SqlNode high,
      boolean negated,
      boolean symmetric) {
    super(pos, value, low, high);
    this.negated = negated;
    this.symmetric = symmetric;
  }

  public SqlNode value() {
    return required(0);
  }

  public SqlNode low() {
    return required(1);
  }

  public SqlNode high() {
    return required(2);
  }

  public boolean negated() {
    return negated;
  }

  public boolean symmetric() {
    return symmetric;
  }

  @Override
  public PgBetween with(List<? extends @Nullable SqlNode> operands) {
    return new PgBetween(
        getParserPosition(),
        required(operands, 0),
        required(operands, 1),
        required(operands, 2),
        negated,
        symmetric);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(negated, symmetric);
  }
}
