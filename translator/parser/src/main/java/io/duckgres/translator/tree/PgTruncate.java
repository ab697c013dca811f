package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** TRUNCATE. */
public final class PgTruncate extends PgNode {
  private final boolean restartIdentity;
  private final boolean cascade;

  public PgTruncate(
      SqlParserPos pos, SqlNodeList tables, boolean restartIdentity, boolean cascade) {
    super(pos, tables);
    this.restartIdentity = restartIdentity;
    this.cascade = cascade;
  }

  public SqlNodeList tables() {
    return (SqlNodeList) required(0);
  }

  public boolean restartIdentity() {
    return restartIdentity;
  }

  public boolean cascade() {
    return cascade;
  }

  @Override
  public PgTruncate with(List<? extends @Nullable SqlNode> operands) {
    return new PgTruncate(
        getParserPosition(), (SqlNodeList) required(operands, 0), restartIdentity, cascade);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(restartIdentity, cascade);
  }
}
