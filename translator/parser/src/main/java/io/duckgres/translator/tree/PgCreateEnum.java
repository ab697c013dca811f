package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TYPE name AS ENUM (labels)}. */
public final class PgCreateEnum extends PgNode {

  public PgCreateEnum(SqlParserPos pos, SqlIdentifier name, SqlNodeList labels) {
    super(pos, name, labels);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList labels() {
    return (SqlNodeList) required(1);
  }

  @Override
  public PgCreateEnum with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateEnum(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
