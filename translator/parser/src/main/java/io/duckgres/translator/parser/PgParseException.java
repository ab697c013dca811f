package io.duckgres.translator.parser;

/**
 * The text is not a statement of the grammar; `offset` is in characters of the text given, from 0.
 */
public final class PgParseException extends RuntimeException {
  private final int offset;
  private final String token;

  public PgParseException(int offset, String token) {
    super(
        token.isEmpty()
            ? "syntax error at end of input"
            : "syntax error at or near \"" + token + "\"",
        null,
        false,
        false);
    this.offset = offset;
    this.token = token;
  }

  public int offset() {
    return offset;
  }

  /** The offending token as written; empty at the end of the input. */
  public String token() {
    return token;
  }
}
