package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code COMMENT ON kind name IS text}; text null for IS NULL. {@code on} is the table of a
 * constraint, trigger, rule or policy.
 */
public final class PgComment extends PgNode {
  private final String kind;

  public PgComment(
      SqlParserPos pos,
      SqlIdentifier name,
      @Nullable SqlIdentifier on,
      @Nullable PgLiteral text,
      String kind) {
    super(pos, name, on, text);
    this.kind = kind;
  }

  public SqlIdentifier name() {
    return (SqlIdentifier) required(0);
  }

  public @Nullable SqlIdentifier on() {
    return (SqlIdentifier) optional(1);
  }

  public @Nullable PgLiteral text() {
    return (PgLiteral) optional(2);
  }

  public String kind() {
    return kind;
  }

  @Override
  public PgComment with(List<? extends @Nullable SqlNode> operands) {
    return new PgComment(
        getParserPosition(),
        (SqlIdentifier) required(operands, 0),
        (SqlIdentifier) optional(operands, 1),
        (PgLiteral) optional(operands, 2),
        kind);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind);
  }
}
