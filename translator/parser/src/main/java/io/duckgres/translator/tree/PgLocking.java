package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code FOR UPDATE | NO KEY UPDATE | SHARE | KEY SHARE [OF ...] [NOWAIT | SKIP LOCKED]}. */
public final class PgLocking extends PgNode {
  private final String strength;
  private final @Nullable String waitPolicy;

  public PgLocking(
      SqlParserPos pos, SqlNodeList tables, String strength, @Nullable String waitPolicy) {
    super(pos, tables);
    this.strength = strength;
    this.waitPolicy = waitPolicy;
  }

  public SqlNodeList tables() {
    return (SqlNodeList) required(0);
  }

  public String strength() {
    return strength;
  }

  public @Nullable String waitPolicy() {
    return waitPolicy;
  }

  @Override
  public PgLocking with(List<? extends @Nullable SqlNode> operands) {
    return new PgLocking(
        getParserPosition(), (SqlNodeList) required(operands, 0), strength, waitPolicy);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(strength, waitPolicy);
  }
}
