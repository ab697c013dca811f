package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code WHEN [NOT] MATCHED [AND ...] THEN ...}. */
public final class PgMergeWhen extends PgNode {
  public enum Action {
    UPDATE,
    DELETE,
    INSERT,
    INSERT_DEFAULT,
    NOTHING
  }

  private final boolean matched;
  private final Action action;
  private final @Nullable String overriding;

  public PgMergeWhen(
      SqlParserPos pos,
      @Nullable SqlNode condition,
      SqlNodeList assignments,
      SqlNodeList columns,
      SqlNodeList values,
      boolean matched,
      Action action,
      @Nullable String overriding) {
    super(pos, condition, assignments, columns, values);
    this.matched = matched;
    this.action = action;
    this.overriding = overriding;
  }

  public @Nullable SqlNode condition() {
    return optional(0);
  }

  public SqlNodeList assignments() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(2);
  }

  public SqlNodeList values() {
    return (SqlNodeList) required(3);
  }

  public boolean matched() {
    return matched;
  }

  public Action action() {
    return action;
  }

  public @Nullable String overriding() {
    return overriding;
  }

  @Override
  public PgMergeWhen with(List<? extends @Nullable SqlNode> operands) {
    return new PgMergeWhen(
        getParserPosition(),
        optional(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlNodeList) required(operands, 3),
        matched,
        action,
        overriding);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(matched, action, overriding);
  }
}
