package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** CREATE SCHEMA; {@code elements} are the statements inside it. */
public final class PgCreateSchema extends PgNode {
  private final boolean ifNotExists;

  public PgCreateSchema(
      SqlParserPos pos,
      @Nullable SqlIdentifier name,
      @Nullable SqlIdentifier authorization,
      SqlNodeList elements,
      boolean ifNotExists) {
    super(pos, name, authorization, elements);
    this.ifNotExists = ifNotExists;
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public @Nullable SqlIdentifier authorization() {
    return (SqlIdentifier) optional(1);
  }

  public SqlNodeList elements() {
    return (SqlNodeList) required(2);
  }

  public boolean ifNotExists() {
    return ifNotExists;
  }

  @Override
  public PgCreateSchema with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateSchema(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (SqlIdentifier) optional(operands, 1),
        (SqlNodeList) required(operands, 2),
        ifNotExists);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(ifNotExists);
  }
}
