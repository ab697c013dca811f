package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code DROP kind [IF EXISTS] names [CASCADE | RESTRICT]}; {@code kind} in upper case, such as
 * {@code TABLE} or {@code MATERIALIZED VIEW}.
 */
public final class PgDrop extends PgNode {
  private final String kind;
  private final boolean ifExists;
  private final boolean cascade;
  private final boolean concurrently;

  public PgDrop(
      SqlParserPos pos,
      SqlNodeList names,
      String kind,
      boolean ifExists,
      boolean cascade,
      boolean concurrently) {
    super(pos, names);
    this.kind = kind;
    this.ifExists = ifExists;
    this.cascade = cascade;
    this.concurrently = concurrently;
  }

  public SqlNodeList names() {
    return (SqlNodeList) required(0);
  }

  public String kind() {
    return kind;
  }

  public boolean ifExists() {
    return ifExists;
  }

  public boolean cascade() {
    return cascade;
  }

  public boolean concurrently() {
    return concurrently;
  }

  @Override
  public PgDrop with(List<? extends @Nullable SqlNode> operands) {
    return new PgDrop(
        getParserPosition(),
        (SqlNodeList) required(operands, 0),
        kind,
        ifExists,
        cascade,
        concurrently);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, ifExists, cascade, concurrently);
  }
}
