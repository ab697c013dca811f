package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code x op ANY | ALL (query or array)}; LIKE and its kin have the symbols {@code ~~}, {@code
 * !~~}, {@code ~~*}, {@code !~~*} as in PostgreSQL.
 */
public final class PgQuantified extends PgNode {
  private final @Nullable String schema;
  private final String symbol;
  private final boolean all;

  public PgQuantified(
      SqlParserPos pos,
      SqlNode left,
      SqlNode right,
      @Nullable String schema,
      String symbol,
      boolean all) {
    super(pos, left, right);
    this.schema = schema;
    this.symbol = symbol;
    this.all = all;
  }

  public SqlNode left() {
    return required(0);
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

  public boolean all() {
    return all;
  }

  @Override
  public PgQuantified with(List<? extends @Nullable SqlNode> operands) {
    return new PgQuantified(
        getParserPosition(), required(operands, 0), required(operands, 1), schema, symbol, all);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(schema, symbol, all);
  }
}
