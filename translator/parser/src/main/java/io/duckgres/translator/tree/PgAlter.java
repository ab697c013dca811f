package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code ALTER TABLE | INDEX | VIEW | SEQUENCE | ... name actions}; actions are {@link
 * PgAlterAction}.
 */
public final class PgAlter extends PgNode {
  private final String kind;
  private final boolean ifExists;
  private final boolean only;

  public PgAlter(
      SqlParserPos pos,
      SqlIdentifier name,
      SqlNodeList actions,
      String kind,
      boolean ifExists,
      boolean only) {
    super(pos, name, actions);
    this.kind = kind;
    this.ifExists = ifExists;
    this.only = only;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public SqlNodeList actions() {
    return (SqlNodeList) required(1);
  }

  public String kind() {
    return kind;
  }

  public boolean ifExists() {
    return ifExists;
  }

  public boolean only() {
    return only;
  }

  @Override
  public PgAlter with(List<? extends @Nullable SqlNode> operands) {
    return new PgAlter(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlNodeList) required(operands, 1),
        kind,
        ifExists,
        only);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, ifExists, only);
  }
}
