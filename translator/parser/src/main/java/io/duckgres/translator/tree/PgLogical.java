package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** AND, OR over two operands, NOT over one. */
public final class PgLogical extends PgNode {
  public enum Kind {
    AND,
    OR,
    NOT
  }

  private final Kind kind;

  public PgLogical(SqlParserPos pos, SqlNodeList operands, Kind kind) {
    super(pos, operands);
    this.kind = kind;
  }

  public SqlNodeList operands() {
    return (SqlNodeList) required(0);
  }

  public Kind kind() {
    return kind;
  }

  @Override
  public PgLogical with(List<? extends @Nullable SqlNode> operands) {
    return new PgLogical(getParserPosition(), (SqlNodeList) required(operands, 0), kind);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind);
  }
}
