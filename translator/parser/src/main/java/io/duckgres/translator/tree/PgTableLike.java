package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code LIKE table INCLUDING ...} in CREATE TABLE. */
public final class PgTableLike extends PgNode {
  private final List<String> options;

  public PgTableLike(SqlParserPos pos, SqlIdentifier name, List<String> options) {
    super(pos, name);
    this.options = List.copyOf(options);
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public List<String> options() {
    return options;
  }

  @Override
  public PgTableLike with(List<? extends @Nullable SqlNode> operands) {
    return new PgTableLike(getParserPosition(), (SqlIdentifier) required(operands, 0), options);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(options);
  }
}
