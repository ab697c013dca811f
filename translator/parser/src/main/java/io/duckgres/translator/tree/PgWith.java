package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code WITH [RECURSIVE] ...}: the elements are {@link PgCte}. */
public final class PgWith extends PgNode {
  private final boolean recursive;

  public PgWith(SqlParserPos pos, SqlNodeList elements, boolean recursive) {
    super(pos, elements);
    this.recursive = recursive;
  }

  public SqlNodeList elements() {
    return (SqlNodeList) required(0);
  }

  public boolean recursive() {
    return recursive;
  }

  @Override
  public PgWith with(List<? extends @Nullable SqlNode> operands) {
    return new PgWith(getParserPosition(), (SqlNodeList) required(operands, 0), recursive);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(recursive);
  }
}
