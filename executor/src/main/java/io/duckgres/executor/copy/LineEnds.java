package io.duckgres.executor.copy;

import io.duckgres.types.PgError;

/**
 * Finds where lines end, in blocks. The first end of line seen decides which kind the file has;
 * another kind in the data is an error, as in CopyReadLineText().
 */
abstract class LineEnds {
  private enum Kind {
    UNKNOWN,
    NEWLINE,
    RETURN,
    BOTH
  }

  /** The line is not complete. */
  static final int INCOMPLETE = -1;

  private Kind kind = Kind.UNKNOWN;

  /** Minus the number of bytes at the end of the block to look at once more; set by find(). */
  int waiting;

  /** Length of the end of line found last. */
  int terminator;

  /**
   * Position of the end of the line that continues at {@code from}, or INCOMPLETE; what was looked
   * at before is not looked at again.
   */
  abstract int find(byte[] buf, int from, int end, boolean last);

  /** Starts a new line. */
  abstract void reset();

  abstract PgError literal(boolean carriageReturn);

  /** Decides about a carriage return or newline that is not quoted: true if it ends the line. */
  final boolean ends(byte[] buf, int at, int end) {
    if (buf[at] == '\n') {
      if (kind == Kind.RETURN || kind == Kind.BOTH) {
        throw literal(false);
      }
      kind = Kind.NEWLINE;
      terminator = 1;
      return true;
    }
    boolean newlineFollows = at + 1 < end && buf[at + 1] == '\n';
    if (kind == Kind.NEWLINE || (kind == Kind.BOTH && !newlineFollows)) {
      throw literal(true);
    }
    if (kind == Kind.UNKNOWN) {
      kind = newlineFollows ? Kind.BOTH : Kind.RETURN;
    }
    terminator = kind == Kind.BOTH ? 2 : 1;
    return true;
  }

  /** A carriage return at the very end of a block cannot be judged before the next byte is here. */
  final boolean mustWait(byte[] buf, int at, int end, boolean last) {
    return buf[at] == '\r' && at + 1 == end && !last && kind != Kind.RETURN;
  }
}
