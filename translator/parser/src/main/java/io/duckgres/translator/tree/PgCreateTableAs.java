package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code CREATE TABLE ... AS query} and CREATE MATERIALIZED VIEW. */
public final class PgCreateTableAs extends PgNode {
  private final String persistence;
  private final boolean ifNotExists;
  private final boolean orReplace;
  private final boolean materializedView;
  private final boolean withData;
  private final @Nullable String onCommit;

  public PgCreateTableAs(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList columns,
      SqlNode query,
      SqlNodeList options,
      String persistence,
      boolean ifNotExists,
      boolean orReplace,
      boolean materializedView,
      boolean withData,
      @Nullable String onCommit) {
    super(pos, name, columns, query, options);
    this.persistence = persistence;
    this.ifNotExists = ifNotExists;
    this.orReplace = orReplace;
    this.materializedView = materializedView;
    this.withData = withData;
    this.onCommit = onCommit;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(1);
  }

  public SqlNode query() {
    return required(2);
  }

  public SqlNodeList options() {
    return (SqlNodeList) required(3);
  }

  public String persistence() {
    return persistence;
  }

  public boolean ifNotExists() {
    return ifNotExists;
  }

  public boolean orReplace() {
    return orReplace;
  }

  public boolean materializedView() {
    return materializedView;
  }

  public boolean withData() {
    return withData;
  }

  public @Nullable String onCommit() {
    return onCommit;
  }

  @Override
  public PgCreateTableAs with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateTableAs(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        required(operands, 2),
        (SqlNodeList) required(operands, 3),
        persistence,
        ifNotExists,
        orReplace,
        materializedView,
        withData,
        onCommit);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(persistence, ifNotExists, orReplace, materializedView, withData, onCommit);
  }
}
