package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** One end of a window frame. */
public final class PgFrameBound extends PgNode {
  public enum Kind {
    UNBOUNDED_PRECEDING,
    PRECEDING,
    CURRENT_ROW,
    FOLLOWING,
    UNBOUNDED_FOLLOWING
  }

  private final Kind kind;

  public PgFrameBound(SqlParserPos pos, @Nullable SqlNode offset, Kind kind) {
    super(pos, offset);
    this.kind = kind;
  }

  public @Nullable SqlNode offset() {
    return optional(0);
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public PgFrameBound with(List<? extends @Nullable SqlNode> operands) {
    return new PgFrameBound(getParserPosition(), optional(operands, 0), kind);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind);
  }
}
