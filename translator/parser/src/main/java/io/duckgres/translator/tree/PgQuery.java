package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A whole query: WITH, its body ({@link PgSelect}, {@link PgSetOperation}, {@link PgValues} or a
 * nested query) and what follows the body. {@code limit} is null for none and for LIMIT ALL.
 */
public final class PgQuery extends PgNode {
  private final boolean withTies;
  private final boolean limitPercent;

  public PgQuery(
      SqlParserPos pos,
      @Nullable PgWith with,
      SqlNode body,
      SqlNodeList orderBy,
      @Nullable SqlNode limit,
      @Nullable SqlNode offset,
      SqlNodeList locking,
      boolean withTies,
      boolean limitPercent) {
    super(pos, with, body, orderBy, limit, offset, locking);
    this.withTies = withTies;
    this.limitPercent = limitPercent;
  }

  public @Nullable PgWith with() {
    return (PgWith) optional(0);
  }

  public SqlNode body() {
    return required(1);
  }

  public SqlNodeList orderBy() {
    return (SqlNodeList) required(2);
  }

  public @Nullable SqlNode limit() {
    return optional(3);
  }

  public @Nullable SqlNode offset() {
    return optional(4);
  }

  public SqlNodeList locking() {
    return (SqlNodeList) required(5);
  }

  public boolean withTies() {
    return withTies;
  }

  public boolean limitPercent() {
    return limitPercent;
  }

  @Override
  public PgQuery with(List<? extends @Nullable SqlNode> operands) {
    return new PgQuery(
        getParserPosition(),
        (PgWith) optional(operands, 0),
        required(operands, 1),
        (SqlNodeList) required(operands, 2),
        optional(operands, 3),
        optional(operands, 4),
        (SqlNodeList) required(operands, 5),
        withTies,
        limitPercent);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(withTies, limitPercent);
  }
}
