package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code SELECT ...} without ORDER BY and LIMIT, which belong to {@link PgQuery}. {@code
 * distinctOn} is empty unless DISTINCT ON; targets are {@link PgTarget}.
 */
public final class PgSelect extends PgNode {
  private final boolean distinct;
  private final boolean groupDistinct;
  private final boolean groupByAll;

  public PgSelect(
      SqlParserPos pos,
      SqlNodeList distinctOn,
      SqlNodeList targets,
      @Nullable PgInto into,
      SqlNodeList from,
      @Nullable SqlNode where,
      SqlNodeList groupBy,
      @Nullable SqlNode having,
      SqlNodeList windows,
      @Nullable SqlNode qualify,
      @Nullable PgTableSample sample,
      boolean distinct,
      boolean groupDistinct,
      boolean groupByAll) {
    super(pos, distinctOn, targets, into, from, where, groupBy, having, windows, qualify, sample);
    this.distinct = distinct;
    this.groupDistinct = groupDistinct;
    this.groupByAll = groupByAll;
  }

  public SqlNodeList distinctOn() {
    return (SqlNodeList) required(0);
  }

  public SqlNodeList targets() {
    return (SqlNodeList) required(1);
  }

  public @Nullable PgInto into() {
    return (PgInto) optional(2);
  }

  public SqlNodeList from() {
    return (SqlNodeList) required(3);
  }

  public @Nullable SqlNode where() {
    return optional(4);
  }

  public SqlNodeList groupBy() {
    return (SqlNodeList) required(5);
  }

  public @Nullable SqlNode having() {
    return optional(6);
  }

  public SqlNodeList windows() {
    return (SqlNodeList) required(7);
  }

  public @Nullable SqlNode qualify() {
    return optional(8);
  }

  public @Nullable PgTableSample sample() {
    return (PgTableSample) optional(9);
  }

  public boolean distinct() {
    return distinct;
  }

  public boolean groupDistinct() {
    return groupDistinct;
  }

  public boolean groupByAll() {
    return groupByAll;
  }

  @Override
  public PgSelect with(List<? extends @Nullable SqlNode> operands) {
    return new PgSelect(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        (PgInto) optional(operands, 2),
        (SqlNodeList) required(operands, 3),
        optional(operands, 4),
        (SqlNodeList) required(operands, 5),
        optional(operands, 6),
        (SqlNodeList) required(operands, 7),
        optional(operands, 8),
        (PgTableSample) optional(operands, 9),
        distinct,
        groupDistinct,
        groupByAll);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(distinct, groupDistinct, groupByAll);
  }
}
