package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** An item of ORDER BY. */
public final class PgSortKey extends PgNode {
  public enum Direction {
    DEFAULT,
    ASC,
    DESC
  }

  public enum Nulls {
    DEFAULT,
    FIRST,
    LAST
  }

  private final Direction direction;
  private final Nulls nulls;

  public PgSortKey(
      SqlParserPos pos, SqlNode value, @Nullable SqlNode using, Direction direction, Nulls nulls) {
    super(pos, value, using);
    this.direction = direction;
    this.nulls = nulls;
  }

  public SqlNode value() {
    return required(0);
  }

  public @Nullable SqlNode using() {
    return optional(1);
  }

  public Direction direction() {
    return direction;
  }

  public Nulls nulls() {
    return nulls;
  }

  @Override
  public PgSortKey with(List<? extends @Nullable SqlNode> operands) {
    return new PgSortKey(
        getParserPosition(), required(operands, 0), optional(operands, 1), direction, nulls);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(direction, nulls);
  }
}
