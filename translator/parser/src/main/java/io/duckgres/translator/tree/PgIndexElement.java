package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A column or expression of an index. */
public final class PgIndexElement extends PgNode {
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

  public PgIndexElement(
      SqlParserPos pos,
      SqlNode value,
      @Nullable SqlIdentifier collation,
      @Nullable SqlIdentifier operatorClass,
      Direction direction,
      Nulls nulls) {
    super(pos, value, collation, operatorClass);
    this.direction = direction;
    this.nulls = nulls;
  }

  public SqlNode value() {
    return required(0);
  }

  public @Nullable SqlIdentifier collation() {
    return (SqlIdentifier) optional(1);
  }

  public @Nullable SqlIdentifier operatorClass() {
    return (SqlIdentifier) optional(2);
  }

  public Direction direction() {
    return direction;
  }

  public Nulls nulls() {
    return nulls;
  }

  @Override
  public PgIndexElement with(List<? extends @Nullable SqlNode> operands) {
    return new PgIndexElement(
        getParserPosition(),
        required(operands, 0),
        (SqlIdentifier) optional(operands, 1),
        (SqlIdentifier) optional(operands, 2),
        direction,
        nulls);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(direction, nulls);
  }
}
