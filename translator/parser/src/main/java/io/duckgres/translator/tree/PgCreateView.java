package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** CREATE VIEW. */
public final class PgCreateView extends PgNode {
  private final boolean orReplace;
  private final String persistence;
  private final boolean recursive;
  private final boolean ifNotExists;
  private final @Nullable String checkOption;

  public PgCreateView(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList columns,
      SqlNodeList options,
      SqlNode query,
      boolean orReplace,
      String persistence,
      boolean recursive,
      boolean ifNotExists,
      @Nullable String checkOption) {
    super(pos, name, columns, options, query);
    this.orReplace = orReplace;
    this.persistence = persistence;
    this.recursive = recursive;
    this.ifNotExists = ifNotExists;
    this.checkOption = checkOption;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList columns() {
    return (SqlNodeList) required(1);
  }

  public SqlNodeList options() {
    return (SqlNodeList) required(2);
  }

  public SqlNode query() {
    return required(3);
  }

  public boolean orReplace() {
    return orReplace;
  }

  public String persistence() {
    return persistence;
  }

  public boolean recursive() {
    return recursive;
  }

  public boolean ifNotExists() {
    return ifNotExists;
  }

  public @Nullable String checkOption() {
    return checkOption;
  }

  @Override
  public PgCreateView with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateView(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        (SqlNodeList) required(operands, 2),
        required(operands, 3),
        orReplace,
        persistence,
        recursive,
        ifNotExists,
        checkOption);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(orReplace, persistence, recursive, ifNotExists, checkOption);
  }
}
