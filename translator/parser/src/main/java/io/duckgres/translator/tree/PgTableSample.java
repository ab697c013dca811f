package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code TABLESAMPLE method (arguments) [REPEATABLE (seed)]}, or DuckDB's USING SAMPLE. */
public final class PgTableSample extends PgNode {
  private final @Nullable String unit;

  public PgTableSample(
      SqlParserPos pos,
      @Nullable SqlIdentifier method,
      SqlNodeList arguments,
      @Nullable SqlNode seed,
      @Nullable String unit) {
    super(pos, method, arguments, seed);
    this.unit = unit;
  }

  public @Nullable SqlIdentifier method() {
    return (SqlIdentifier) optional(0);
  }

  public SqlNodeList arguments() {
    return (SqlNodeList) required(1);
  }

  public @Nullable SqlNode seed() {
    return optional(2);
  }

  public @Nullable String unit() {
    return unit;
  }

  @Override
  public PgTableSample with(List<? extends @Nullable SqlNode> operands) {
    return new PgTableSample(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (SqlNodeList) required(operands, 1),
        optional(operands, 2),
        unit);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(unit);
  }
}
