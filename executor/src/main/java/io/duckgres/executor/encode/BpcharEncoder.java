package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;

/** character(n): stored without trailing blanks, padded with them to n characters here. */
final class BpcharEncoder extends ColumnEncoder {
  private final int length;

  BpcharEncoder(int length) {
    this.length = length;
  }

  @Override
  void value(int row, ByteWriter out) {
    int start = out.position();
    EngineStrings.append(data, row, out);
    byte[] bytes = out.array();
    int missing = length;
    for (int i = start; i < out.position() && missing > 0; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        missing--;
      }
    }
    byte[] target = out.ensure(missing);
    int at = out.position();
    for (int i = 0; i < missing; i++) {
      target[at + i] = ' ';
    }
    out.position(at + missing);
  }
}
