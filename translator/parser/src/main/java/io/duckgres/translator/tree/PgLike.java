package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** {@code x [NOT] LIKE | ILIKE | SIMILAR TO pattern [ESCAPE e]}. */
public final class PgLike extends PgNode {
  public enum Kind {
    LIKE,
    ILIKE,
    SIMILAR_TO
  }

  private final Kind kind;
  private final boolean negated;

  public PgLike(
      SqlParserPos pos,
      SqlNode value,
      SqlNode pattern,
      @Nullable SqlNode escape,
      Kind kind,
      boolean negated) {
    super(pos, value, pattern, escape);
    this.kind = kind;
    this.negated = negated;
  }

  public SqlNode value() {
    return required(0);
  }

  public SqlNode pattern() {
    return required(1);
  }

  public @Nullable SqlNode escape() {
    return optional(2);
  }

  public Kind kind() {
    return kind;
  }

  public boolean negated() {
    return negated;
  }

  @Override
  public PgLike with(List<? extends @Nullable SqlNode> operands) {
    return new PgLike(
        getParserPosition(),
        required(operands, 0),
        required(operands, 1),
        optional(operands, 2),
        kind,
        negated);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, negated);
  }
}
