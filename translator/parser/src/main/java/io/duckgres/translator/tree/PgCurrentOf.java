package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code WHERE CURRENT OF cursor}. */
public final class PgCurrentOf extends PgNode {

  public PgCurrentOf(SqlParserPos pos, SqlIdentifier cursor) {
    super(pos, cursor);
  }

  public SqlIdentifier cursor() {
    return (SqlIdentifier) required(0);
  }

  @Override
  public PgCurrentOf with(List<? extends @Nullable SqlNode> operands) {
    return new PgCurrentOf(getParserPosition(), (SqlIdentifier) required(operands, 0));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
