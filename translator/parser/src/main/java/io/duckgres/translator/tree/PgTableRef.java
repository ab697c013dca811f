package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A relation by name in FROM or as a target. {@code only} is PostgreSQL's ONLY. */
public final class PgTableRef extends PgNode {
  private final boolean only;

  public PgTableRef(
      SqlParserPos pos,
      SqlIdentifier name,
      @Nullable PgAlias alias,
      @Nullable PgTableSample sample,
      boolean only) {
    super(pos, name, alias, sample);
    this.only = only;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public @Nullable PgAlias alias() {
    return (PgAlias) optional(1);
  }

  public @Nullable PgTableSample sample() {
    return (PgTableSample) optional(2);
  }

  public boolean only() {
    return only;
  }

  @Override
  public PgTableRef with(List<? extends @Nullable SqlNode> operands) {
    return new PgTableRef(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (PgAlias) optional(operands, 1),
        (PgTableSample) optional(operands, 2),
        only);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(only);
  }
}
