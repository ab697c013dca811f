package io.duckgres.translator.tree;

import java.util.Collections;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** One common table expression; {@code materialized} is null when not said. */
public final class PgCte extends PgNode {
  private final @Nullable Boolean materialized;

  public PgCte(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList columns,
      SqlNode statement,
      @Nullable Boolean materialized,
      @Nullable PgSearch search,
      @Nullable PgCycle cycle) {
    super(pos, name, columns, statement, search, cycle);
    this.materialized = materialized;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(1);
  }

  public SqlNode statement() {
    return required(2);
  }

  public @Nullable Boolean materialized() {
    return materialized;
  }

  public @Nullable PgSearch search() {
    return (PgSearch) optional(3);
  }

  public @Nullable PgCycle cycle() {
    return (PgCycle) optional(4);
  }

  @Override
  public PgCte with(List<? extends @Nullable SqlNode> operands) {
    return new PgCte(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        required(operands, 2),
        materialized,
        (PgSearch) optional(operands, 3),
        (PgCycle) optional(operands, 4));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Collections.singletonList(materialized);
  }
}
