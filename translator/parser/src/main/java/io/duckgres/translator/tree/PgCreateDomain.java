package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** CREATE DOMAIN. */
public final class PgCreateDomain extends PgNode {

  public PgCreateDomain(
      SqlParserPos pos,
      SqlIdentifier name,
      PgTypeName type,
      @Nullable SqlIdentifier collation,
      SqlNodeList constraints) {
    super(pos, name, type, collation, constraints);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public PgTypeName type() {
    return (PgTypeName) required(1);
  }

  public @Nullable SqlIdentifier collation() {
    return (SqlIdentifier) optional(2);
  }

  public SqlNodeList constraints() {
    return (SqlNodeList) required(3);
  }

  @Override
  public PgCreateDomain with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateDomain(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (PgTypeName) required(operands, 1),
        (SqlIdentifier) optional(operands, 2),
        (SqlNodeList) required(operands, 3));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
