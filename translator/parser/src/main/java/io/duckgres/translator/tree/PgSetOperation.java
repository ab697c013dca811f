package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * UNION, INTERSECT or EXCEPT of two query bodies; an operand with its own ORDER BY, LIMIT or WITH
 * is a {@link PgQuery}.
 */
public final class PgSetOperation extends PgNode {
  public enum Kind {
    UNION,
    INTERSECT,
    EXCEPT
  }

  private final Kind kind;
  private final boolean all;
  private final boolean byName;

  public PgSetOperation(
      SqlParserPos pos, SqlNode left, SqlNode right, Kind kind, boolean all, boolean byName) {
    super(pos, left, right);
    this.kind = kind;
    this.all = all;
    this.byName = byName;
  }

  public SqlNode left() {
    return required(0);
  }

  public SqlNode right() {
    return required(1);
  }

  public Kind kind() {
    return kind;
  }

  public boolean all() {
    return all;
  }

  public boolean byName() {
    return byName;
  }

  @Override
  public PgSetOperation with(List<? extends @Nullable SqlNode> operands) {
    return new PgSetOperation(
        getParserPosition(), required(operands, 0), required(operands, 1), kind, all, byName);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, all, byName);
  }
}
