package io.duckgres.engine;

import java.util.Map;

/**
 * An error of DuckDB. The message is DuckDB's own without the class name before it ("Catalog Error:
 * "). No stack trace is taken: errors of statements are part of normal work.
 */
public final class EngineError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorType type;
  private final String subtype;
  private final int position;
  private final transient Map<String, String> extra;

  /**
   * An error from its parts.
   *
   * @param subtype DuckDB's error_subtype, for example MISSING_ENTRY; empty when there is none
   * @param position byte offset into the statement's UTF-8 text, from 0; -1 when unknown
   * @param extra what else DuckDB tells: candidates, name, schema ...
   */
  public EngineError(
      ErrorType type, String subtype, String message, int position, Map<String, String> extra) {
    super(message, null, false, false);
    this.type = type;
    this.subtype = subtype;
    this.position = position;
    this.extra = Map.copyOf(extra);
  }

  /** An error without subtype, position and extras. */
  public EngineError(ErrorType type, String message) {
    this(type, "", message, -1, Map.of());
  }

  /** DuckDB's error class. */
  public ErrorType type() {
    return type;
  }

  /** DuckDB's error_subtype; empty when there is none. */
  public String subtype() {
    return subtype;
  }

  /** The text without class name. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** Byte offset into the statement's UTF-8 text, from 0; -1 when unknown. */
  public int position() {
    return position;
  }

  /** What else DuckDB tells about the error, by its own keys. */
  public Map<String, String> extra() {
    return extra;
  }

  @Override
  public String toString() {
    return type.text() + " Error: " + message();
  }
}
