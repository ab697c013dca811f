package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** The target of {@code SELECT ... INTO}. */
public final class PgInto extends PgNode {
  private final String persistence;

  public PgInto(SqlParserPos pos, SqlIdentifier name, String persistence) {
    super(pos, name);
    this.persistence = persistence;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public String persistence() {
    return persistence;
  }

  @Override
  public PgInto with(List<? extends @Nullable SqlNode> operands) {
    return new PgInto(getParserPosition(), (SqlIdentifier) required(operands, 0), persistence);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(persistence);
  }
}
