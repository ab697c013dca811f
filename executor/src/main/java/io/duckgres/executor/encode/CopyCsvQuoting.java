package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;
import java.util.Arrays;

/** Format CSV: quotes around what would not read back, or what FORCE_QUOTE names. */
final class CopyCsvQuoting implements CopyFieldQuoting {
  private final byte delimiter;
  private final byte quote;
  private final byte escape;
  private final byte[] nullText;
  private final boolean[] forced;

  CopyCsvQuoting(char delimiter, char quote, char escape, byte[] nullText, boolean[] forced) {
    this.delimiter = (byte) delimiter;
    this.quote = (byte) quote;
    this.escape = (byte) escape;
    this.nullText = nullText;
    this.forced = forced;
  }

  @Override
  public void finish(ByteWriter out, int start, int column) {
    int end = out.position();
    byte[] text = out.array();
    boolean needed =
        forced[column] || Arrays.equals(text, start, end, nullText, 0, nullText.length);
    // a line of its own that would end the data when read
    needed |=
        forced.length == 1 && end - start == 2 && text[start] == '\\' && text[start + 1] == '.';
    int escapes = 0;
    for (int i = start; i < end; i++) {
      byte b = text[i];
      if (b == quote || b == escape) {
        escapes++;
        needed |= b == quote;
      } else if (b == delimiter || b == '\n' || b == '\r') {
        needed = true;
      }
    }
    if (!needed) {
      return;
    }
    byte[] target = out.ensure(escapes + 2);
    int at = end + escapes + 2;
    out.position(at);
    target[--at] = quote;
    for (int i = end - 1; i >= start; i--) {
      byte b = target[i];
      target[--at] = b;
      if (b == quote || b == escape) {
        target[--at] = escape;
      }
    }
    target[--at] = quote;
  }
}
