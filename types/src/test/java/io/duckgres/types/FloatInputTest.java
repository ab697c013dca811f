package io.duckgres.types;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text becomes the nearest double; {@link Double#parseDouble} is the judge. */
final class FloatInputTest {
  private static final int VALUES = 100_000;

  private static void check(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    double expected = Double.parseDouble(text);
    double actual = Float8Type.parseText(bytes, 0, bytes.length);
    assertEquals(Double.doubleToRawLongBits(expected), Double.doubleToRawLongBits(actual), text);
  }

  @Test
  void shortestAndSeventeenDigitsOfAnyDouble() {
    Random random = new Random(7);
    for (int i = 0; i < VALUES; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value) && value != 0) {
        check(Double.toString(value));
        check(String.format(Locale.ROOT, "%.16e", value));
      }
    }
  }

  @Test
  void subnormalsAndTheEdgesOfTheRange() {
    Random random = new Random(8);
    for (int i = 0; i < VALUES / 10; i++) {
      check(Double.toString(Double.longBitsToDouble(1 + random.nextLong(1L << 53))));
    }
    for (String edge :
        new String[] {
          "4.9e-324",
          "2.4703282292062328e-324",
          "2.2250738585072011e-308",
          "2.2250738585072014e-308",
          "1.7976931348623157e308",
          "1.7976931348623158e308",
          "9007199254740993",
          "9007199254740995",
          "-0",
          "0.0",
          "-0e10",
          "1e22",
          "1e23",
          "8.5e-320",
          "9223372036854775807",
          "9999999999999999999",
          "18446744073709551615",
          "0000000000000000000000000.5"
        }) {
      check(edge);
    }
  }

  /** Decimals half way between two doubles, and those beside them. */
  @Test
  void tiesGoToTheEvenNeighbour() {
    Random random = new Random(9);
    for (int i = 0; i < VALUES / 10; i++) {
      long mantissa = (1L << 53) + random.nextLong(1L << 53);
      BigDecimal halfway = new BigDecimal(mantissa * 2 + 1).scaleByPowerOfTen(random.nextInt(4));
      check(halfway.toString());
      check(halfway.add(BigDecimal.ONE).toString());
      check(halfway.round(new MathContext(19)).toString());
    }
    for (int shift = 1; shift < 40; shift++) {
      long odd = (1L << 53) + 1;
      check(new BigDecimal(odd).divide(BigDecimal.valueOf(1L << shift)).toPlainString());
    }
  }
}
