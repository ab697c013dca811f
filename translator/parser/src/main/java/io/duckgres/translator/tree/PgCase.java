package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code CASE [operand] WHEN ... THEN ... [ELSE otherwise] END}. */
public final class PgCase extends PgNode {

  public PgCase(
      SqlParserPos pos,
      @Nullable SqlNode operand,
      SqlNodeList branches,
      @Nullable SqlNode otherwise) {
    super(pos, operand, branches, otherwise);
  }

  public @Nullable SqlNode operand() {
    return optional(0);
  }

  public SqlNodeList branches() {
    return (SqlNodeList) required(1);
  }

  public @Nullable SqlNode otherwise() {
    return optional(2);
  }

  @Override
  public PgCase with(List<? extends @Nullable SqlNode> operands) {
    return new PgCase(
        getParserPosition(),
        optional(operands, 0),
        (SqlNodeList) required(operands, 1),
        optional(operands, 2));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
