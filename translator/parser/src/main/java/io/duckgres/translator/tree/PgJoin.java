package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A join; CROSS when neither condition nor NATURAL. {@code usingAlias} is the alias of the USING
 * columns, {@code alias} that of the parenthesised join.
 */
public final class PgJoin extends PgNode {
  public enum Kind {
    CROSS,
    INNER,
    LEFT,
    RIGHT,
    FULL,
    SEMI,
    ANTI,
    POSITIONAL
  }

  private final Kind kind;
  private final boolean natural;
  private final boolean asof;

  public PgJoin(
      SqlParserPos pos,
      SqlNode left,
      SqlNode right,
      @Nullable SqlNode on,
      SqlNodeList using,
      @Nullable SqlIdentifier usingAlias,
      @Nullable PgAlias alias,
      Kind kind,
      boolean natural,
      boolean asof) {
    super(pos, left, right, on, using, usingAlias, alias);
    this.kind = kind;
    this.natural = natural;
    this.asof = asof;
  }

  public SqlNode left() {
    return required(0);
  }

  public SqlNode right() {
    return required(1);
  }

  public @Nullable SqlNode on() {
    return optional(2);
  }

  public SqlNodeList using() {
    return (SqlNodeList) required(3);
  }

  public @Nullable SqlIdentifier usingAlias() {
    return (SqlIdentifier) optional(4);
  }

  public @Nullable PgAlias alias() {
    return (PgAlias) optional(5);
  }

  public Kind kind() {
    return kind;
  }

  public boolean natural() {
    return natural;
  }

  public boolean asof() {
    return asof;
  }

  @Override
  public PgJoin with(List<? extends @Nullable SqlNode> operands) {
    return new PgJoin(
        getParserPosition(),
        required(operands, 0),
        required(operands, 1),
        optional(operands, 2),
        (SqlNodeList) required(operands, 3),
        (SqlIdentifier) optional(operands, 4),
        (PgAlias) optional(operands, 5),
        kind,
        natural,
        asof);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, natural, asof);
  }
}
