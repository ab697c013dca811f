package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code *} or {@code t.*} with DuckDB's EXCLUDE, REPLACE or RENAME. */
public final class PgStar extends PgNode {

  public PgStar(
      SqlParserPos pos,
      @Nullable SqlIdentifier qualifier,
      SqlNodeList exclude,
      SqlNodeList replace,
      SqlNodeList rename) {
    super(pos, qualifier, exclude, replace, rename);
  }

  public @Nullable SqlIdentifier qualifier() {
    return (SqlIdentifier) optional(0);
  }

  public SqlNodeList exclude() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList replace() {
    return (SqlNodeList) required(2);
  }

  public SqlNodeList rename() {
    return (SqlNodeList) required(3);
  }

  @Override
  public PgStar with(List<? extends @Nullable SqlNode> operands) {
    return new PgStar(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlNodeList) required(operands, 3));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
