package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;
import java.nio.charset.StandardCharsets;

/** Makes a JSON string of text already written. */
final class JsonStrings {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private JsonStrings() {}

  static void quote(ByteWriter out, int start) {
    int end = out.position();
    int extra = 2;
    byte[] text = out.array();
    for (int i = start; i < end; i++) {
      extra += expansion(text[i]);
    }
    byte[] target = out.ensure(extra);
    int at = end + extra;
    out.position(at);
    target[--at] = '"';
    for (int i = end - 1; i >= start; i--) {
      byte b = target[i];
      switch (expansion(b)) {
        case 0 -> target[--at] = b;
        case 1 -> {
          target[--at] = shortEscape(b);
          target[--at] = '\\';
        }
        default -> {
          target[--at] = HEX[b & 15];
          target[--at] = HEX[b >> 4];
          target[--at] = '0';
          target[--at] = '0';
          target[--at] = 'u';
          target[--at] = '\\';
        }
      }
    }
    target[--at] = '"';
  }

  private static int expansion(byte b) {
    if (b == '"' || b == '\\' || shortEscape(b) != 0) {
      return 1;
    }
    return b >= 0 && b < 0x20 ? 5 : 0;
  }

  private static byte shortEscape(byte b) {
    return switch (b) {
      case '"', '\\' -> b;
      case '\b' -> (byte) 'b';
      case '\f' -> (byte) 'f';
      case '\n' -> (byte) 'n';
      case '\r' -> (byte) 'r';
      case '\t' -> (byte) 't';
      default -> (byte) 0;
    };
  }
}
