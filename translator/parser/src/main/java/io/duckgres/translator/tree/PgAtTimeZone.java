package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code x AT TIME ZONE zone}. */
public final class PgAtTimeZone extends PgNode {

  public PgAtTimeZone(SqlParserPos pos, SqlNode value, SqlNode zone) {
    super(pos, value, zone);
  }

  public SqlNode value() {
    return required(0);
  }

  public SqlNode zone() {
    return required(1);
  }

  @Override
  public PgAtTimeZone with(List<? extends @Nullable SqlNode> operands) {
    return new PgAtTimeZone(getParserPosition(), required(operands, 0), required(operands, 1));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
