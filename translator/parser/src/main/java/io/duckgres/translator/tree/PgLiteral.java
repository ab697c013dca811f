package io.duckgres.translator.tree;

import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A constant as it was written: the image of a number ({@code 12.50}, {@code 1e3}), the content of
 * a string, or a keyword constant.
 */
public final class PgLiteral extends PgNode {
  public enum Kind {
    NUMBER,
    STRING,
    BIT_STRING,
    HEX_STRING,
    TRUE,
    FALSE,
    NULL
  }

  private final Kind kind;
  private final String text;

  public PgLiteral(SqlParserPos pos, Kind kind, String text) {
    super(pos);
    this.kind = kind;
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  public String text() {
    return text;
  }

  @Override
  public PgLiteral with(List<? extends @Nullable SqlNode> operands) {
    return new PgLiteral(getParserPosition(), kind, text);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return List.of(kind, text);
  }
}
