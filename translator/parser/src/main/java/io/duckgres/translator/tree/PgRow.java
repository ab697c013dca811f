package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code ROW(a, b)} or, when not {@code explicit}, {@code (a, b)}. */
public final class PgRow extends PgNode {
  private final boolean explicit;

  public PgRow(SqlParserPos pos, SqlNodeList fields, boolean explicit) {
    super(pos, fields);
    this.explicit = explicit;
  }

  public SqlNodeList fields() {
    return (SqlNodeList) required(0);
  }

  public boolean explicit() {
    return explicit;
  }

  @Override
  public PgRow with(List<? extends @Nullable SqlNode> operands) {
    return new PgRow(getParserPosition(), (SqlNodeList) required(operands, 0), explicit);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(explicit);
  }
}
