package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** CREATE INDEX. */
public final class PgCreateIndex extends PgNode {
  private final boolean unique;
  private final boolean concurrently;
  private final boolean ifNotExists;
  private final boolean only;
  private final @Nullable String method;
  private final boolean nullsNotDistinct;

  public PgCreateIndex(
      SqlParserPos pos,
      @Nullable SqlIdentifier name,
      SqlIdentifier table,
      SqlNodeList elements,
      SqlNodeList include,
      SqlNodeList options,
      @Nullable SqlNode where,
      boolean unique,
      boolean concurrently,
      boolean ifNotExists,
      boolean only,
      @Nullable String method,
      boolean nullsNotDistinct) {
    super(pos, name, table, elements, include, options, where);
    this.unique = unique;
    this.concurrently = concurrently;
    this.ifNotExists = ifNotExists;
    this.only = only;
    this.method = method;
    this.nullsNotDistinct = nullsNotDistinct;
  }

  public @Nullable SqlIdentifier name() {
    return (SqlIdentifier) optional(0);
  }

  public SqlIdentifier table() {
    return (SqlIdentifier) required(1);
  }

  public SqlNodeList elements() {
    return (SqlNodeList) required(2);
  }

  public SqlNodeList include() {
    return (SqlNodeList) required(3);
  }

  public SqlNodeList options() {
    return (SqlNodeList) required(4);
  }

  public @Nullable SqlNode where() {
    return optional(5);
  }

  public boolean unique() {
    return unique;
  }

  public boolean concurrently() {
    return concurrently;
  }

  public boolean ifNotExists() {
    return ifNotExists;
  }

  public boolean only() {
    return only;
  }

  public @Nullable String method() {
    return method;
  }

  public boolean nullsNotDistinct() {
    return nullsNotDistinct;
  }

  @Override
  public PgCreateIndex with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateIndex(
        getParserPosition(),
        (SqlIdentifier) optional(operands, 0),
        (SqlIdentifier) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        (SqlNodeList) required(operands, 3),
        (SqlNodeList) required(operands, 4),
        optional(operands, 5),
        unique,
        concurrently,
        ifNotExists,
        only,
        method,
        nullsNotDistinct);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(unique, concurrently, ifNotExists, only, method, nullsNotDistinct);
  }
}
