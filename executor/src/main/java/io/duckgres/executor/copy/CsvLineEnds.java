package io.duckgres.executor.copy;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Format CSV: inside quotes an end of line is data. */
final class CsvLineEnds extends LineEnds {
  private final CopyContext context;
  private final byte quote;
  private final byte escape;
  private boolean quoted;
  private boolean afterEscape;

  CsvLineEnds(CopyContext context, char quote, char escape) {
    this.context = context;
    this.quote = (byte) quote;
    // an escape that is the quote itself needs no state of its own: two quotes change nothing
    this.escape = (byte) (escape == quote ? 0 : escape);
  }

  @Override
  int find(byte[] buf, int from, int end, boolean last) {
    for (int at = from; at < end; at++) {
      byte b = buf[at];
      if (b == escape && escape != 0 && quoted) {
        afterEscape = !afterEscape;
        continue;
      }
      if (b == quote && !afterEscape) {
        quoted = !quoted;
      }
      afterEscape = false;
      if (b == '\n' || b == '\r') {
        if (quoted) {
          if (b == '\n') {
            context.nextLine();
          }
        } else if (mustWait(buf, at, end, last)) {
          waiting = at - end;
          return INCOMPLETE;
        } else if (ends(buf, at, end)) {
          return at;
        }
      }
    }
    waiting = 0;
    return INCOMPLETE;
  }

  @Override
  void reset() {
    quoted = false;
    afterEscape = false;
  }

  @Override
  PgError literal(boolean carriageReturn) {
    String name = carriageReturn ? "carriage return" : "newline";
    return context.inLine(
        PgError.error(SqlState.BAD_COPY_FILE_FORMAT, "unquoted " + name + " found in data")
            .hint("Use quoted CSV field to represent " + name + "."));
  }
}
