package io.duckgres.translator.tree;

import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code x IS [NOT] NULL | TRUE | FALSE | UNKNOWN | DOCUMENT | [NFC] NORMALIZED}; the form of
 * NORMALIZED is kept in {@code detail}.
 */
public final class PgIsTest extends PgNode {
  public enum Kind {
    NULL,
    TRUE,
    FALSE,
    UNKNOWN,
    DOCUMENT,
    NORMALIZED
  }

  private final Kind kind;
  private final boolean negated;
  private final @Nullable String detail;

  public PgIsTest(
      SqlParserPos pos, SqlNode value, Kind kind, boolean negated, @Nullable String detail) {
    super(pos, value);
    this.kind = kind;
    this.negated = negated;
    this.detail = detail;
  }

  public SqlNode value() {
    return required(0);
  }

  public Kind kind() {
    return kind;
  }

  public boolean negated() {
    return negated;
  }

  public @Nullable String detail() {
    return detail;
  }

  @Override
  public PgIsTest with(List<? extends @Nullable SqlNode> operands) {
    return new PgIsTest(getParserPosition(), required(operands, 0), kind, negated, detail);
  }

  @Override
  List<? extends @Nullable Object> attributes() {
    return Arrays.asList(kind, negated, detail);
  }
}
