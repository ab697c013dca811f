package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;

/** DuckDB's BIT: one byte with the number of padding bits, then the bits, padding first. */
final class BitStrings {
  private BitStrings() {}

  static void writeText(long data, int row, ByteWriter out) {
    byte[] bytes = EngineStrings.bytes(data, row);
    int padding = bytes[0];
    int bits = (bytes.length - 1) * 8;
    byte[] target = out.ensure(bits);
    int at = out.position();
    for (int i = padding; i < bits; i++) {
      target[at++] = (byte) ('0' + bit(bytes, i));
    }
    out.position(at);
  }

  /** Number of bits, then the bits, padding last. */
  static void writeBinary(long data, int row, ByteWriter out) {
    byte[] bytes = EngineStrings.bytes(data, row);
    int padding = bytes[0];
    int bits = (bytes.length - 1) * 8 - padding;
    out.writeInt(bits);
    for (int i = 0; i < bits; i += 8) {
      int value = 0;
      for (int j = i; j < i + 8; j++) {
        value = value << 1 | (j < bits ? bit(bytes, padding + j) : 0);
      }
      out.writeByte(value);
    }
  }

  private static int bit(byte[] bytes, int index) {
    return bytes[1 + (index >> 3)] >> (7 - (index & 7)) & 1;
  }
}
