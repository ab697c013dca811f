package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** A parameter {@code $n}. */
public final class PgParam extends PgNode {
  private final int index;

  public PgParam(SqlParserPos pos, int index) {
    super(pos);
    this.index = index;
  }

  public int index() {
    return index;
  }

  @Override
  public PgParam with(List<? extends @Nullable SqlNode> operands) {
    return new PgParam(getParserPosition(), index);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(index);
  }
}
