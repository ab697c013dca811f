package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * One action of ALTER. {@code name} is the column, constraint or schema acted on, {@code argument}
 * the new name, definition, type, expression or option list.
 */
public final class PgAlterAction extends PgNode {
  public enum Kind {
    ADD_COLUMN,
    DROP_COLUMN,
    RENAME_COLUMN,
    RENAME_TO,
    RENAME_CONSTRAINT,
    SET_TYPE,
    SET_DEFAULT,
    DROP_DEFAULT,
    SET_NOT_NULL,
    DROP_NOT_NULL,
    ADD_CONSTRAINT,
    DROP_CONSTRAINT,
    VALIDATE_CONSTRAINT,
    SET_SCHEMA,
    OWNER_TO,
    SET_OPTIONS,
    RESET_OPTIONS,
    ADD_IDENTITY,
    DROP_IDENTITY,
    DROP_EXPRESSION,
    SEQUENCE_OPTIONS,
    ADD_VALUE,
    RENAME_VALUE,
    OTHER
  }

  private final Kind kind;
  private final boolean ifExists;
  private final boolean cascade;
  private final @Nullable String detail;

  public PgAlterAction(
      SqlParserPos pos,
      @Nullable SqlIdentifier name,
      @Nullable SqlNode argument,
      @Nullable SqlNode using,
      Kind kind,
      boolean ifExists,
      boolean cascade,
      @Nullable String detail) {
    super(pos, name, argument, using);
    this.kind = kind;
    this.ifExists = ifExists;
    this.cascade = cascade;
    this.detail = detail;
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public @Nullable SqlNode argument() {
    return optional(1);
  }

  public @Nullable SqlNode using() {
    return optional(2);
  }

  public Kind kind() {
    return kind;
  }

  public boolean ifExists() {
    return ifExists;
  }

  public boolean cascade() {
    return cascade;
  }

  public @Nullable String detail() {
    return detail;
  }

  @Override
  public PgAlterAction with(List<? extends @Nullable SqlNode> operands) {
    return new PgAlterAction(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        optional(operands, 1),
        optional(operands, 2),
        kind,
        ifExists,
        cascade,
        detail);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(kind, ifExists, cascade, detail);
  }
}
