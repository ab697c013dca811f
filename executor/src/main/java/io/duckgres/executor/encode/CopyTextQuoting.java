package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;

/** Format text: control characters, backslash and delimiter get a backslash. */
final class CopyTextQuoting implements CopyFieldQuoting {
  /** What follows the backslash for each byte below 128; 0 where none is needed. */
  private final byte[] escapes = new byte[128];

  CopyTextQuoting(char delimiter) {
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes[0x0b] = 'v';
    escapes['\\'] = '\\';
    if (escapes[delimiter] == 0) {
      escapes[delimiter] = (byte) delimiter;
    }
  }

  @Override
  public void finish(ByteWriter out, int start, int column) {
    int end = out.position();
    byte[] text = out.array();
    int extra = 0;
    for (int i = start; i < end; i++) {
      if (text[i] >= 0 && escapes[text[i]] != 0) {
        extra++;
      }
    }
    if (extra == 0) {
      return;
    }
    byte[] target = out.ensure(extra);
    int at = end + extra;
    out.position(at);
    for (int i = end - 1; i >= start; i--) {
      byte b = target[i];
      byte escape = b >= 0 ? escapes[b] : 0;
      target[--at] = escape == 0 ? b : escape;
      if (escape != 0) {
        target[--at] = '\\';
      }
    }
  }
}
