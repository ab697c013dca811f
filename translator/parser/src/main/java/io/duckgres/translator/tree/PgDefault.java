package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** The word DEFAULT in place of a value. */
public final class PgDefault extends PgNode {

  public PgDefault(SqlParserPos pos) {
    super(pos);
  }

  @Override
  public PgDefault with(List<? extends @Nullable SqlNode> operands) {
    return new PgDefault(getParserPosition());
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
