package io.duckgres.executor.copy;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Format text: a backslash takes away the meaning of the end of line behind it. */
final class TextLineEnds extends LineEnds {
  private final CopyContext context;
  private boolean escaped;

  TextLineEnds(CopyContext context) {
    this.context = context;
  }

  @Override
  int find(byte[] buf, int from, int end, boolean last) {
    for (int at = from; at < end; at++) {
      byte b = buf[at];
      if (b > '\r' && b != '\\') {
        escaped = false;
      } else if (escaped) {
        escaped = false;
      } else if (b == '\\') {
        escaped = true;
      } else if (b == '\n' || b == '\r') {
        if (mustWait(buf, at, end, last)) {
          waiting = at - end;
          return INCOMPLETE;
        }
        if (ends(buf, at, end)) {
          return at;
        }
      }
    }
    waiting = 0;
    return INCOMPLETE;
  }

  @Override
  void reset() {
    escaped = false;
  }

  @Override
  PgError literal(boolean carriageReturn) {
    String name = carriageReturn ? "carriage return" : "newline";
    return context.inLine(
        PgError.error(SqlState.BAD_COPY_FILE_FORMAT, "literal " + name + " found in data")
            .hint("Use \"" + (carriageReturn ? "\\r" : "\\n") + "\" to represent " + name + "."));
  }
}
