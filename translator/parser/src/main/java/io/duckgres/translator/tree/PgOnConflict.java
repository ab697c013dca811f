package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code ON CONFLICT}: arbiter columns (as {@link PgIndexElement}) or constraint; DO NOTHING when
 * {@code assignments} is empty.
 */
public final class PgOnConflict extends PgNode {

  public PgOnConflict(
      SqlParserPos pos,
      SqlNodeList columns,
      @Nullable SqlNode arbiterWhere,
      @Nullable SqlIdentifier constraint,
      SqlNodeList assignments,
      @Nullable SqlNode where) {
    super(pos, columns, arbiterWhere, constraint, assignments, where);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(0);
  }

  public @Nullable SqlNode arbiterWhere() {
    return optional(1);
  }

  public @Nullable SqlIdentifier constraint() {
    return (SqlIdentifier) optional(2);
  }

  public SqlNodeList assignments() {
    return (SqlNodeList) required(3);
  }

  public @Nullable SqlNode where() {
    return optional(4);
  }

  @Override
  public PgOnConflict with(List<? extends @Nullable SqlNode> operands) {
    return new PgOnConflict(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        optional(operands, 1),
        (SqlIdentifier) optional(operands, 2),
        (SqlNodeList) required(operands, 3),
        optional(operands, 4));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
