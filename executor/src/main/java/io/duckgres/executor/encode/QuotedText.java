package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;

/** Quotes a value inside an array or a record after it was written plainly. */
final class QuotedText {
  private QuotedText() {}

  /** array_out(): quotes and backslashes are escaped by backslashes. */
  static void finishArrayElement(ByteWriter out, int start, char delimiter) {
    byte[] text = out.array();
    int end = out.position();
    boolean quote = end == start || isNullWord(text, start, end);
    int escapes = 0;
    for (int i = start; i < end; i++) {
      int b = text[i];
      if (b == '"' || b == '\\') {
        escapes++;
        quote = true;
      } else if (b == '{' || b == '}' || b == delimiter || isSpace(b)) {
        quote = true;
      }
    }
    if (quote) {
      quote(out, start, escapes, '\\', '\\');
    }
  }

  /** record_out(): quotes and backslashes are doubled. */
  static void finishRecordField(ByteWriter out, int start) {
    byte[] text = out.array();
    int end = out.position();
    boolean quote = end == start;
    int escapes = 0;
    for (int i = start; i < end; i++) {
      int b = text[i];
      if (b == '"' || b == '\\') {
        escapes++;
        quote = true;
      } else if (b == '(' || b == ')' || b == ',' || isSpace(b)) {
        quote = true;
      }
    }
    if (quote) {
      quote(out, start, escapes, '"', '\\');
    }
  }

  private static void quote(
      ByteWriter out, int start, int escapes, char beforeQuote, char beforeBackslash) {
    int end = out.position();
    byte[] target = out.ensure(escapes + 2);
    int at = end + escapes + 2;
    out.position(at);
    target[--at] = '"';
    for (int i = end - 1; i >= start; i--) {
      byte b = target[i];
      target[--at] = b;
      if (b == '"') {
        target[--at] = (byte) beforeQuote;
      } else if (b == '\\') {
        target[--at] = (byte) beforeBackslash;
      }
    }
    target[--at] = '"';
  }

  private static boolean isNullWord(byte[] text, int start, int end) {
    return end - start == 4
        && (text[start] | 0x20) == 'n'
        && (text[start + 1] | 0x20) == 'u'
        && (text[start + 2] | 0x20) == 'l'
        && (text[start + 3] | 0x20) == 'l';
  }

  private static boolean isSpace(int b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }
}
