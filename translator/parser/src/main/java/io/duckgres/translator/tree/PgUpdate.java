package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** UPDATE. */
public final class PgUpdate extends PgNode {

  public PgUpdate(
      SqlParserPos pos,
      @Nullable PgWith with,
      PgTableRef target,
      SqlNodeList assignments,
      SqlNodeList from,
      @Nullable SqlNode where,
      SqlNodeList returning) {
    super(pos, with, target, assignments, from, where, returning);
  }

  public @Nullable PgWith with() {
    return (PgWith) optional(0);
  }

  public PgTableRef target() {
    return (PgTableRef) required(1);
  }

  public SqlNodeList assignments() {
    return (SqlNodeList) required(2);
  }

  public SqlNodeList from() {
    return (SqlNodeList) required(3);
  }

  public @Nullable SqlNode where() {
    return optional(4);
  }

  public SqlNodeList returning() {
    return (SqlNodeList) required(5);
  }

  @Override
  public PgUpdate with(List<? extends @Nullable SqlNode> operands) {
    return new PgUpdate(
        getParserPosition(),
        (PgWith) optional(operands, 0),
        (PgTableRef) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlNodeList) required(operands, 3),
        optional(operands, 4),
        (SqlNodeList) required(operands, 5));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
