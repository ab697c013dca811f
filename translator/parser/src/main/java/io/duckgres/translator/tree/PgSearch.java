package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code SEARCH DEPTH|BREADTH FIRST BY columns SET sequence} of a WITH query. */
public final class PgSearch extends PgNode {
  private final boolean breadth;

  public PgSearch(SqlParserPos pos, SqlNodeList columns, SqlIdentifier sequence, boolean breadth) {
    super(pos, columns, sequence);
    this.breadth = breadth;
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(0);
  }

  public SqlIdentifier sequence() {
    return (SqlIdentifier) required(1);
  }

  public boolean breadth() {
    return breadth;
  }

  @Override
  public PgSearch with(List<? extends @Nullable SqlNode> operands) {
    return new PgSearch(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        (SqlIdentifier) required(operands, 1),
        breadth);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(breadth);
  }
}
