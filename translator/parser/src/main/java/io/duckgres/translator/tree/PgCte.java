package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * One common table expression; {@code materialized} is null when not said, {@code extra} is the
 * word SEARCH or CYCLE when such a clause followed.
 */
public final class PgCte extends PgNode {
  private final @Nullable Boolean materialized;
  private final @Nullable String extra;

  public PgCte(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList columns,
      SqlNode statement,
      @Nullable Boolean materialized,
      @Nullable String extra) {
    super(pos, name, columns, statement);
    this.materialized = materialized;
    this.extra = extra;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(1);
  }

  public SqlNode statement() {
    return required(2);
  }

  public @Nullable Boolean materialized() {
    return materialized;
  }

  public @Nullable String extra() {
    return extra;
  }

  @Override
  public PgCte with(List<? extends @Nullable SqlNode> operands) {
    return new PgCte(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        required(operands, 2),
        materialized,
        extra);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(materialized, extra);
  }
}
