package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code ROWS | RANGE | GROUPS BETWEEN start AND end [EXCLUDE ...]}; {@code end} is null when
 * BETWEEN was not written.
 */
public final class PgFrame extends PgNode {
  public enum Unit {
    ROWS,
    RANGE,
    GROUPS
  }

  private final Unit unit;
  private final @Nullable String exclusion;

  public PgFrame(
      SqlParserPos pos,
      PgFrameBound start,
      @Nullable PgFrameBound end,
      Unit unit,
      @Nullable String exclusion) {
    super(pos, start, end);
    this.unit = unit;
    this.exclusion = exclusion;
  }

  public PgFrameBound start() {
    return (PgFrameBound) required(0);
  }

  public @Nullable PgFrameBound end() {
    return (PgFrameBound) optional(1);
  }

  public Unit unit() {
    return unit;
  }

  public @Nullable String exclusion() {
    return exclusion;
  }

  @Override
  public PgFrame with(List<? extends @Nullable SqlNode> operands) {
    return new PgFrame(
        getParserPosition(),
        (PgFrameBound) required(operands, 0),
        (PgFrameBound) optional(operands, 1),
        unit,
        exclusion);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(unit, exclusion);
  }
}
