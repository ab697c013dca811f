package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** MERGE; the branches are {@link PgMergeWhen}. */
public final class PgMerge extends PgNode {

  public PgMerge(
      SqlParserPos pos,
      @Nullable PgWith with,
      PgTableRef target,
      SqlNode source,
      SqlNode on,
      SqlNodeList branches) {
    super(pos, with, target, source, on, branches);
  }

  public @Nullable PgWith with() {
    return (PgWith) optional(0);
  }

  public PgTableRef target() {
    return (PgTableRef) required(1);
  }

  public SqlNode source() {
    return required(2);
  }

  public SqlNode on() {
    return required(3);
  }

  public SqlNodeList branches() {
    return (SqlNodeList) required(4);
  }

  @Override
  public PgMerge with(List<? extends @Nullable SqlNode> operands) {
    return new PgMerge(
        getParserPosition(),
        (PgWith) optional(operands, 0),
        (PgTableRef) required(operands, 1),
        required(operands, 2),
        required(operands, 3),
        (SqlNodeList) required(operands, 4));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
