package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TYPE name AS (columns)}. */
public final class PgCreateCompositeType extends PgNode {

  public PgCreateCompositeType(SqlParserPos pos, SqlIdentifier name, SqlNodeList columns) {
    super(pos, name, columns);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(1);
  }

  @Override
  public PgCreateCompositeType with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateCompositeType(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
