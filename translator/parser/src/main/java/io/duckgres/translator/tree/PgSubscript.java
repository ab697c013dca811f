package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code x[i]} or, when {@code slice}, {@code x[lower:upper]} with either bound possibly absent.
 */
public final class PgSubscript extends PgNode {
  private final boolean slice;

  public PgSubscript(
      SqlParserPos pos,
      SqlNode value,
      @Nullable SqlNode lower,
      @Nullable SqlNode upper,
      boolean slice) {
    super(pos, value, lower, upper);
    this.slice = slice;
  }

  public SqlNode value() {
    return required(0);
  }

  public @Nullable SqlNode lower() {
    return optional(1);
  }

  public @Nullable SqlNode upper() {
    return optional(2);
  }

  public boolean slice() {
    return slice;
  }

  @Override
  public PgSubscript with(List<? extends @Nullable SqlNode> operands) {
    return new PgSubscript(
        getParserPosition(),
        required(operands, 0),
        optional(operands, 1),
        optional(operands, 2),
        slice);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(slice);
  }
}
