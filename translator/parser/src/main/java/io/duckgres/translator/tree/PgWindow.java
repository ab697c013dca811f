package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A window definition: in the WINDOW clause it has a name, after OVER not. */
public final class PgWindow extends PgNode {

  public PgWindow(
      SqlParserPos pos,
      @Nullable SqlIdentifier name,
      @Nullable SqlIdentifier base,
      SqlNodeList partitionBy,
      SqlNodeList orderBy,
      @Nullable PgFrame frame) {
    super(pos, name, base, partitionBy, orderBy, frame);
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public @Nullable SqlIdentifier base() {
    return (SqlIdentifier) optional(1);
  }

  public SqlNodeList partitionBy() {
    return (SqlNodeList) required(2);
  }

  public SqlNodeList orderBy() {
    return (SqlNodeList) required(3);
  }

  public @Nullable PgFrame frame() {
    return (PgFrame) optional(4);
  }

  @Override
  public PgWindow with(List<? extends @Nullable SqlNode> operands) {
    return new PgWindow(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (SqlIdentifier) optional(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlNodeList) required(operands, 3),
        (PgFrame) optional(operands, 4));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
