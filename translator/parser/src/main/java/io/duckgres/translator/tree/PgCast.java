package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code x::t}, {@code CAST(x AS t)} or {@code TRY_CAST(x AS t)}. */
public final class PgCast extends PgNode {
  private final boolean tryCast;

  public PgCast(SqlParserPos pos, SqlNode value, PgTypeName type, boolean tryCast) {
    super(pos, value, type);
    this.tryCast = tryCast;
  }

  public SqlNode value() {
    return required(0);
  }

  public PgTypeName type() {
    return (PgTypeName) required(1);
  }

  public boolean tryCast() {
    return tryCast;
  }

  @Override
  public PgCast with(List<? extends @Nullable SqlNode> operands) {
    return new PgCast(
        getParserPosition(), required(operands, 0), (PgTypeName) required(operands, 1), tryCast);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(tryCast);
  }
}
