package io.duckgres.executor.copy;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;

/** Where in the input COPY FROM is: the context line of its errors. */
final class CopyContext {
  /** copyfromparse.c: MAX_COPY_DATA_DISPLAY. */
  private static final int MAX_SHOWN = 100;

  private final String table;
  private long line;

  CopyContext(String table) {
    this.table = table;
  }

  long line() {
    return line;
  }

  void nextLine() {
    line++;
  }

  /** Moves to a line, counted from 1. */
  void at(long number) {
    line = number;
  }

  /** An error of the format itself, 22P04, shown with the whole line. */
  PgError badFormat(String message, byte[] buf, int off, int len) {
    return PgError.error(SqlState.BAD_COPY_FILE_FORMAT, message)
        .where(place() + ": \"" + shown(buf, off, len) + "\"");
  }

  /** An error of the format where no line is at hand. */
  PgError badFormat(String message) {
    return PgError.error(SqlState.BAD_COPY_FILE_FORMAT, message).where(place());
  }

  PgError inLine(PgError error) {
    return error.where() == null ? error.where(place()) : error;
  }

  PgError inField(PgError error, String column, byte[] buf, int off, int len) {
    return error.where(place() + ", column " + column + ": \"" + shown(buf, off, len) + "\"");
  }

  PgError inBinaryField(PgError error, String column) {
    return error.where(place() + ", column " + column);
  }

  private String place() {
    return "COPY " + table + ", line " + line;
  }

  private static String shown(byte[] buf, int off, int len) {
    if (len <= MAX_SHOWN) {
      return new String(buf, off, len, StandardCharsets.UTF_8);
    }
    int end = MAX_SHOWN;
    while (end > 0 && (buf[off + end] & 0xc0) == 0x80) {
      end--;
    }
    return new String(buf, off, end, StandardCharsets.UTF_8) + "...";
  }
}
