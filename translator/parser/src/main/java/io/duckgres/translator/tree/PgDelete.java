package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** DELETE. */
public final class PgDelete extends PgNode {

  public PgDelete(
      SqlParserPos pos,
      @Nullable PgWith with,
      PgTableRef target,
      SqlNodeList using,
      @Nullable SqlNode where,
      SqlNodeList returning) {
    super(pos, with, target, using, where, returning);
  }

  public @Nullable PgWith with() {
    return (PgWith) optional(0);
  }

  public PgTableRef target() {
    return (PgTableRef) required(1);
  }

  public SqlNodeList using() {
    return (SqlNodeList) required(2);
  }

  public @Nullable SqlNode where() {
    return optional(3);
  }

  public SqlNodeList returning() {
    return (SqlNodeList) required(4);
  }

  @Override
  public PgDelete with(List<? extends @Nullable SqlNode> operands) {
    return new PgDelete(
        getParserPosition(),
        (PgWith) optional(operands, 0),
        (PgTableRef) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        optional(operands, 3),
        (SqlNodeList) required(operands, 4));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
