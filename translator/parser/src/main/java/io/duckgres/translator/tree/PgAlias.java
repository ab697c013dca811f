package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code AS name (columns)}; {@code columnDefinitions} are {@link PgColumnDef} of a function that
 * returns records.
 */
public final class PgAlias extends PgNode {

  public PgAlias(
      SqlParserPos pos,
      @Nullable SqlIdentifier name,
      SqlNodeList columns,
      SqlNodeList columnDefinitions) {
    super(pos, name, columns, columnDefinitions);
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList columnDefinitions() {
    return (SqlNodeList) required(2);
  }

  @Override
  public PgAlias with(List<? extends @Nullable SqlNode> operands) {
    return new PgAlias(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2));
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of();
  }
}
