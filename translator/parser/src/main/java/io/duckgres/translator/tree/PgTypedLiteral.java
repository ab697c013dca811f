package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code type 'text'}: a constant of that type, such as {@code date '2000-01-01'} or {@code
 * interval '1' day}.
 */
public final class PgTypedLiteral extends PgNode {
  private final String text;

  public PgTypedLiteral(SqlParserPos pos, PgTypeName type, String text) {
    super(pos, type);
    this.text = text;
  }

  public PgTypeName type() {
    return (PgTypeName) required(0);
  }

  public String text() {
    return text;
  }

  @Override
  public PgTypedLiteral with(List<? extends @Nullable SqlNode> operands) {
    return new PgTypedLiteral(getParserPosition(), (PgTypeName) required(operands, 0), text);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(text);
  }
}
