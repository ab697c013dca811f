package io.duckgres.types;

import org.jspecify.annotations.Nullable;

/**
 * Carries a {@link PgError} through an error text of the engine, which has room for a message only:
 * SQLSTATE, message, detail, hint, context and the names of schema, table, constraint, type and
 * column between control characters that no message contains.
 */
public final class ErrorEnvelope {
  private static final char OPEN = '\u0001';
  private static final char NEXT = '\u0002';
  private static final char CLOSE = '\u0003';

  private ErrorEnvelope() {}

  /** The text that {@link #open} understands, wherever in a longer text it stands. */
  public static String seal(PgError error) {
    return OPEN
        + error.sqlState().code()
        + NEXT
        + error.message()
        + NEXT
        + orEmpty(error.detail())
        + NEXT
        + orEmpty(error.hint())
        + NEXT
        + orEmpty(error.where())
        + NEXT
        + orEmpty(error.schema())
        + NEXT
        + orEmpty(error.table())
        + NEXT
        + orEmpty(error.constraint())
        + NEXT
        + orEmpty(error.dataType())
        + NEXT
        + orEmpty(error.column())
        + CLOSE;
  }

  /** The error in a text, null when it has none. */
  public static @Nullable PgError open(String text) {
    int start = text.indexOf(OPEN);
    int end = start < 0 ? -1 : text.indexOf(CLOSE, start);
    if (end < 0) {
      return null;
    }
    String[] parts = text.substring(start + 1, end).split(String.valueOf(NEXT), -1);
    SqlState state = parts.length == 10 ? SqlState.byCode(parts[0]) : null;
    if (state == null) {
      return null;
    }
    PgError error = PgError.error(state, parts[1]);
    if (!parts[2].isEmpty()) {
      error.detail(parts[2]);
    }
    if (!parts[3].isEmpty()) {
      error.hint(parts[3]);
    }
    if (!parts[4].isEmpty()) {
      error.where(parts[4]);
    }
    return error
        .schema(orNull(parts[5]))
        .table(orNull(parts[6]))
        .constraint(orNull(parts[7]))
        .dataType(orNull(parts[8]))
        .column(orNull(parts[9]));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
