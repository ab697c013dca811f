package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * INSERT; {@code source} is null for DEFAULT VALUES, columns are identifiers, subscripts or fields.
 */
public final class PgInsert extends PgNode {
  private final @Nullable String overriding;
  private final boolean replace;
  private final boolean byName;

  public PgInsert(
      SqlParserPos pos,
      @Nullable PgWith with,
      PgTableRef target,
      SqlNodeList columns,
      @Nullable PgQuery source,
      @Nullable PgOnConflict onConflict,
      SqlNodeList returning,
      @Nullable String overriding,
      boolean replace,
      boolean byName) {
    super(pos, with, target, columns, source, onConflict, returning);
    this.overriding = overriding;
    this.replace = replace;
    this.byName = byName;
  }

  public @Nullable PgWith with() {
    return (PgWith) optional(0);
  }

  public PgTableRef target() {
    return (PgTableRef) required(1);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(2);
  }

  public @Nullable PgQuery source() {
    return (PgQuery) optional(3);
  }

  public @Nullable PgOnConflict onConflict() {
    return (PgOnConflict) optional(4);
  }

  public SqlNodeList returning() {
    return (SqlNodeList) required(5);
  }

  public @Nullable String overriding() {
    return overriding;
  }

  public boolean replace() {
    return replace;
  }

  public boolean byName() {
    return byName;
  }

  @Override
  public PgInsert with(List<? extends @Nullable SqlNode> operands) {
    return new PgInsert(
        getParserPosition(),
        (PgWith) optional(operands, 0),
        (PgTableRef) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        (PgQuery) optional(operands, 3),
        (PgOnConflict) optional(operands, 4),
        (SqlNodeList) required(operands, 5),
        overriding,
        replace,
        byName);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(overriding, replace, byName);
  }
}
