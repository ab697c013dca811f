package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * An operator of any name, prefix when it has no left operand: {@code a + b}, {@code - a}, {@code a
 * OPERATOR(pg_catalog.~) b}. AND, OR and NOT are {@link PgLogical}.
 */
public final class PgOperatorCall extends PgNode {
  private final @Nullable String schema;
  private final String symbol;

  public PgOperatorCall(
      SqlParserPos pos,
      @Nullable SqlNode left,
      SqlNode right,
      @Nullable String schema,
      String symbol) {
    super(pos, left, right);
    this.schema = schema;
    this.symbol = symbol;
  }

  public @Nullable SqlNode left() {
    return optional(0);
  }

  public SqlNode right() {
    return required(1);
  }

  public @Nullable String schema() {
    return schema;
  }

  public String symbol() {
    return symbol;
  }

  @Override
  public PgOperatorCall with(List<? extends @Nullable SqlNode> operands) {
    return new PgOperatorCall(
        getParserPosition(), optional(operands, 0), required(operands, 1), schema, symbol);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(schema, symbol);
  }
}
