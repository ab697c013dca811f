package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * CURRENT_DATE, CURRENT_USER and the others written without parentheses; {@code precision} is -1
 * when not given.
 */
public final class PgSqlValueFunction extends PgNode {
  private final String name;
  private final int precision;

  public PgSqlValueFunction(SqlParserPos pos, String name, int precision) {
    super(pos);
    this.name = name;
    this.precision = precision;
  }

  public String name() {
    return name;
  }

  public int precision() {
    return precision;
  }

  @Override
  public PgSqlValueFunction with(List<? extends @Nullable SqlNode> operands) {
    return new PgSqlValueFunction(getParserPosition(), name, precision);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(name, precision);
  }
}
