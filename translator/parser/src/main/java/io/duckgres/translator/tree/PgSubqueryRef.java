package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A query in FROM. */
public final class PgSubqueryRef extends PgNode {
  private final boolean lateral;

  public PgSubqueryRef(
      SqlParserPos pos,
      PgQuery query,
      @Nullable PgAlias alias,
      @Nullable PgTableSample sample,
      boolean lateral) {
    super(pos, query, alias, sample);
    this.lateral = lateral;
  }

  public PgQuery query() {
    return (PgQuery) required(0);
  }

  public @Nullable PgAlias alias() {
    return (PgAlias) optional(1);
  }

  public @Nullable PgTableSample sample() {
    return (PgTableSample) optional(2);
  }

  public boolean lateral() {
    return lateral;
  }

  @Override
  public PgSubqueryRef with(List<? extends @Nullable SqlNode> operands) {
    return new PgSubqueryRef(
        getParserPosition(),
        (PgQuery) required(operands, 0),
        (PgAlias) optional(operands, 1),
        (PgTableSample) optional(operands, 2),
        lateral);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(lateral);
  }
}
