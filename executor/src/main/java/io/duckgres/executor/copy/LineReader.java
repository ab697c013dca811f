package io.duckgres.executor.copy;

import io.duckgres.translator.plan.CopyOptions;
import java.util.Arrays;

/** Formats text and CSV: cuts blocks into lines and hands each to its splitter. */
final class LineReader implements CopyReader {
  /** Splits one line into fields. */
  interface Splitter {
    void line(byte[] buf, int off, int len);

    /** The line of names at the top. */
    void header(byte[] buf, int off, int len);
  }

  private final CopyContext context;
  private final LineEnds ends;
  private final Splitter splitter;
  private boolean header;
  private boolean ended;

  /** The beginning of a line whose end has not come yet. */
  private byte[] pending = new byte[1024];

  private int pendingLength;
  private int pendingLooked;

  LineReader(CopyContext context, LineEnds ends, Splitter splitter, CopyOptions options) {
    this.context = context;
    this.ends = ends;
    this.splitter = splitter;
    this.header = options.header() != CopyOptions.Header.NONE;
    context.nextLine();
  }

  @Override
  public void write(byte[] data, int off, int len) {
    int at = off;
    int end = off + len;
    if (pendingLength > 0 && !ended) {
      at = completePending(data, off, end);
    }
    while (at < end && !ended) {
      int lineEnd = ends.find(data, at, end, false);
      if (lineEnd == LineEnds.INCOMPLETE) {
        pendingLength = 0;
        keep(data, at, end);
        pendingLooked = pendingLength + ends.waiting;
        return;
      }
      line(data, at, lineEnd - at);
      at = lineEnd + ends.terminator;
    }
  }

  /** Adds to the line begun; returns where the next one starts in the block. */
  private int completePending(byte[] data, int off, int end) {
    int before = pendingLength;
    keep(data, off, end);
    int lineEnd = ends.find(pending, pendingLooked, pendingLength, false);
    if (lineEnd == LineEnds.INCOMPLETE) {
      pendingLooked = pendingLength + ends.waiting;
      return end;
    }
    int consumed = lineEnd + ends.terminator - before;
    pendingLength = 0;
    line(pending, 0, lineEnd);
    return off + consumed;
  }

  private void keep(byte[] data, int from, int end) {
    int length = pendingLength + end - from;
    if (length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(length, pending.length * 2));
    }
    System.arraycopy(data, from, pending, pendingLength, end - from);
    pendingLength = length;
  }

  private void line(byte[] buf, int off, int len) {
    ends.reset();
    if (len == 2 && buf[off] == '\\' && buf[off + 1] == '.') {
      ended = true;
      return;
    }
    if (header) {
      header = false;
      splitter.header(buf, off, len);
    } else {
      splitter.line(buf, off, len);
    }
    context.nextLine();
  }

  @Override
  public void finish() {
    if (pendingLength == 0 || ended) {
      return;
    }
    int lineEnd = ends.find(pending, pendingLooked, pendingLength, true);
    line(pending, 0, lineEnd == LineEnds.INCOMPLETE ? pendingLength : lineEnd);
  }
}
