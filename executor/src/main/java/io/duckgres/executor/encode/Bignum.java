package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.NumericType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * DuckDB's BIGNUM: three bytes of header (top bit set for positive), then the magnitude big-endian;
 * all bits inverted for negative numbers.
 */
final class Bignum {
  private static final int HEADER = 3;

  private Bignum() {}

  private static String text(long data, int row) {
    byte[] bytes = EngineStrings.bytes(data, row);
    boolean negative = bytes[0] >= 0;
    if (negative) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) ~bytes[i];
      }
    }
    byte[] magnitude = Arrays.copyOfRange(bytes, HEADER, bytes.length);
    return new BigInteger(negative ? -1 : 1, magnitude).toString();
  }

  static void writeText(long data, int row, ByteWriter out) {
    out.writeAscii(text(data, row));
  }

  static void writeBinary(long data, int row, ByteWriter out) {
    byte[] digits = text(data, row).getBytes(StandardCharsets.US_ASCII);
    NumericType.writeBinaryOfText(out, digits, 0, digits.length);
  }
}
