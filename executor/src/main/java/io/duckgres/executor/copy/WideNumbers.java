package io.duckgres.executor.copy;

import io.duckgres.engine.WritableVector;
import io.duckgres.functions.numeric.Limits;
import io.duckgres.functions.numeric.Numeric;
import io.duckgres.types.NumericType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** numeric of any digits, which the engine has as text. */
final class WideNumbers {
  private WideNumbers() {}

  static FieldLoader text(int typmod) {
    return (vector, row, buf, off, len, s) -> {
      if (typmod < 0 && Numeric.isNormal(buf, off, len)) {
        vector.setBytes(row, buf, off, len);
      } else {
        put(vector, row, Numeric.parse(new String(buf, off, len, StandardCharsets.UTF_8)), typmod);
      }
    };
  }

  static FieldLoader binary(int typmod) {
    return (vector, row, buf, off, len, s) -> {
      BigDecimal number = NumericType.parseBinary(buf, off, len);
      put(
          vector,
          row,
          number == null ? Numeric.parse(NumericType.special(buf, off)) : Numeric.of(number),
          typmod);
    };
  }

  private static void put(WritableVector vector, int row, Numeric value, int typmod) {
    vector.setString(row, (typmod < 0 ? value : Limits.apply(value, typmod)).toString());
  }
}
