package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code x [NOT] IN (list)} or {@code x [NOT] IN (query)}: {@code source} is an SqlNodeList or a
 * {@link PgQuery}.
 */
public final class PgIn extends PgNode {
  private final boolean negated;

  public PgIn(SqlParserPos pos, SqlNode value, SqlNode source, boolean negated) {
    super(pos, value, source);
    this.negated = negated;
  }

  public SqlNode value() {
    return required(0);
  }

  public SqlNode source() {
    return required(1);
  }

  public boolean negated() {
    return negated;
  }

  @Override
  public PgIn with(List<? extends @Nullable SqlNode> operands) {
    return new PgIn(getParserPosition(), required(operands, 0), required(operands, 1), negated);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(negated);
  }
}
