package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A function, or several in ROWS FROM, in FROM; {@code functions} are expressions. */
public final class PgFunctionRef extends PgNode {
  private final boolean lateral;
  private final boolean rowsFrom;
  private final boolean ordinality;

  public PgFunctionRef(
      SqlParserPos pos,
      SqlNodeList functions,
      @Nullable PgAlias alias,
      boolean lateral,
      boolean rowsFrom,
      boolean ordinality) {
    super(pos, functions, alias);
    this.lateral = lateral;
    this.rowsFrom = rowsFrom;
    this.ordinality = ordinality;
  }

  public SqlNodeList functions() {
    return (SqlNodeList) required(0);
  }

  public @Nullable PgAlias alias() {
    return (PgAlias) optional(1);
  }

  public boolean lateral() {
    return lateral;
  }

  public boolean rowsFrom() {
    return rowsFrom;
  }

  public boolean ordinality() {
    return ordinality;
  }

  @Override
  public PgFunctionRef with(List<? extends @Nullable SqlNode> operands) {
    return new PgFunctionRef(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        (PgAlias) optional(operands, 1),
        lateral,
        rowsFrom,
        ordinality);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(lateral, rowsFrom, ordinality);
  }
}
