package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code CYCLE columns SET mark [TO value DEFAULT otherwise] USING path} of a WITH query; the
 * values are null where they are not written, which means true and false.
 */
public final class PgCycle extends PgNode {
  public PgCycle(
      SqlParserPos pos,
      SqlNodeList columns,
      SqlIdentifier mark,
      @Nullable SqlNode value,
      @Nullable SqlNode otherwise,
      SqlIdentifier path) {
    super(pos, columns, mark, value, otherwise, path);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(0);
  }

  public SqlIdentifier mark() {
    return (SqlIdentifier) required(1);
  }

  public @Nullable SqlNode value() {
    return optional(2);
  }

  public @Nullable SqlNode otherwise() {
    return optional(3);
  }

  public SqlIdentifier path() {
    return (SqlIdentifier) required(4);
  }

  @Override
  public PgCycle with(List<? extends @Nullable SqlNode> operands) {
    return new PgCycle(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        (SqlIdentifier) required(operands, 1),
        optional(operands, 2),
        optional(operands, 3),
        (SqlIdentifier) required(operands, 4));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
