package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code ()}, ROLLUP, CUBE or GROUPING SETS in GROUP BY. */
public final class PgGroupingSet extends PgNode {
  public enum Kind {
    EMPTY,
    ROLLUP,
    CUBE,
    SETS
  }

  private final Kind kind;

  public PgGroupingSet(SqlParserPos pos, SqlNodeList items, Kind kind) {
    super(pos, items);
    this.kind = kind;
  }

  public SqlNodeList items() {
    return (SqlNodeList) required(0);
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public PgGroupingSet with(List<? extends @Nullable SqlNode> operands) {
    return new PgGroupingSet(getParserPosition(), (SqlNodeList) required(operands, 0), kind);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind);
  }
}
