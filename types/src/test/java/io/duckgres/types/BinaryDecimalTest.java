package io.duckgres.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The short way gives what the long way gives, errors included. */
class BinaryDecimalTest {

  @Test
  void sameAsByWayOfObjects() {
    Random random = new Random(7);
    int quick = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = number(random);
      int precision = 1 + random.nextInt(18);
      int scale = random.nextInt(precision + 1);
      String expected = answer(() -> wide(bytes, precision, scale));
      assertEquals(
          expected,
          answer(() -> NumericType.parseBinaryUnscaled(bytes, 0, bytes.length, precision, scale)));
      if (BinaryDecimal.unscaled(bytes, 0, bytes.length, precision, scale) != BinaryDecimal.OTHER) {
        quick++;
      }
    }
    assertEquals(true, quick > 20_000, "read the short way: " + quick);
  }

  private static byte[] number(Random random) {
    int groups = random.nextInt(6);
    ByteBuffer out = ByteBuffer.allocate(8 + 2 * groups);
    out.putShort((short) groups);
    out.putShort((short) (random.nextInt(6) - 2));
    out.putShort((short) (random.nextBoolean() ? 0 : 0x4000));
    out.putShort((short) random.nextInt(9));
    for (int i = 0; i < groups; i++) {
      int kind = random.nextInt(4);
      out.putShort(
          (short) (kind == 0 ? 0 : kind == 1 ? 100 * random.nextInt(100) : random.nextInt(10_000)));
    }
    return out.array();
  }

  private static long wide(byte[] bytes, int precision, int scale) {
    return NumericType.parseBinaryWide(bytes, 0, bytes.length, precision, scale).longValueExact();
  }

  private interface Reading {
    long read();
  }

  private static String answer(Reading reading) {
    try {
      return Long.toString(reading.read());
    } catch (PgError e) {
      return e.sqlState() + e.message();
    }
  }

  @Test
  void whatAWriterWritesComesBack() {
    for (String text : new String[] {"0", "0.01", "-999.99", "12345678.90", "100000", "-0.0001"}) {
      BigDecimal value = new BigDecimal(text);
      ByteWriter out = new ByteWriter();
      NumericType.writeBinaryOfText(
          out, text.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, text.length());
      byte[] bytes = out.toByteArray();
      assertEquals(
          value.setScale(4).unscaledValue().longValueExact(),
          BinaryDecimal.unscaled(bytes, 0, bytes.length, 18, 4),
          text);
    }
  }
}
