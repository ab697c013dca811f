package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A query in an expression: its single value, EXISTS or ARRAY. */
public final class PgSubquery extends PgNode {
  public enum Kind {
    SCALAR,
    EXISTS,
    ARRAY
  }

  private final Kind kind;

  public PgSubquery(SqlParserPos pos, PgQuery query, Kind kind) {
    super(pos, query);
    this.kind = kind;
  }

  public PgQuery query() {
    return (PgQuery) required(0);
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public PgSubquery with(List<? extends @Nullable SqlNode> operands) {
    return new PgSubquery(getParserPosition(), (PgQuery) required(operands, 0), kind);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind);
  }
}
