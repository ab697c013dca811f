package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** CREATE SEQUENCE; options are {@link PgOption}. */
public final class PgCreateSequence extends PgNode {
  private final String persistence;
  private final boolean ifNotExists;

  public PgCreateSequence(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList options,
      String persistence,
      boolean ifNotExists) {
    super(pos, name, options);
    this.persistence = persistence;
    this.ifNotExists = ifNotExists;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList options() {
    return (SqlNodeList) required(1);
  }

  public String persistence() {
    return persistence;
  }

  public boolean ifNotExists() {
    return ifNotExists;
  }

  @Override
  public PgCreateSequence with(List<? extends @Nullable SqlNode> operands) {
    return new PgCreateSequence(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        persistence,
        ifNotExists);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(persistence, ifNotExists);
  }
}
