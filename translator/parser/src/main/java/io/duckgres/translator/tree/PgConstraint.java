package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A column or table constraint. {@code expression} is the DEFAULT, CHECK or GENERATED expression,
 * {@code keys} the columns of a table constraint, {@code referenced} and {@code referencedKeys}
 * those of a foreign key; {@code options} holds what follows ({@code ON DELETE CASCADE}, {@code
 * DEFERRABLE}, ...) one string each.
 */
public final class PgConstraint extends PgNode {
  public enum Kind {
    NULL,
    NOT_NULL,
    DEFAULT,
    CHECK,
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    GENERATED,
    IDENTITY_ALWAYS,
    IDENTITY_BY_DEFAULT,
    EXCLUDE,
    USING_INDEX
  }

  private final Kind kind;
  private final List<String> options;

  public PgConstraint(
      SqlParserPos pos,
      @Nullable SqlIdentifier name,
      @Nullable SqlNode expression,
      SqlNodeList keys,
      @Nullable SqlIdentifier referenced,
      SqlNodeList referencedKeys,
      SqlNodeList sequence,
      Kind kind,
      List<String> options) {
    super(pos, name, expression, keys, referenced, referencedKeys, sequence);
    this.kind = kind;
    this.options = List.copyOf(options);
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public @Nullable SqlNode expression() {
    return optional(1);
  }

  public SqlNodeList keys() {
    return (SqlNodeList) required(2);
  }

  public @Nullable SqlIdentifier referenced() {
    return (SqlIdentifier) optional(3);
  }

  public SqlNodeList referencedKeys() {
    return (SqlNodeList) required(4);
  }

  public SqlNodeList sequence() {
    return (SqlNodeList) required(5);
  }

  public Kind kind() {
    return kind;
  }

  public List<String> options() {
    return options;
  }

  @Override
  public PgConstraint with(List<? extends @Nullable SqlNode> operands) {
    return new PgConstraint(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        optional(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlIdentifier) optional(operands, 3),
        (SqlNodeList) required(operands, 4),
        (SqlNodeList) required(operands, 5),
        kind,
        options);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, options);
  }
}
