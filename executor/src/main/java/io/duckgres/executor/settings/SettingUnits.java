package io.duckgres.executor.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units of memory and time in setting values, as guc.c converts them. */
final class SettingUnits {
  private record Unit(String name, BigDecimal base) {}

  /** Largest first; memory in bytes, time in microseconds. */
  private static final List<Unit> MEMORY =
      List.of(
          new Unit("TB", BigDecimal.valueOf(1L << 40)),
          new Unit("GB", BigDecimal.valueOf(1L << 30)),
          new Unit("MB", BigDecimal.valueOf(1L << 20)),
          new Unit("kB", BigDecimal.valueOf(1L << 10)),
          new Unit("B", BigDecimal.ONE));

  private static final List<Unit> TIME =
      List.of(
          new Unit("d", BigDecimal.valueOf(86_400_000_000L)),
          new Unit("h", BigDecimal.valueOf(3_600_000_000L)),
          new Unit("min", BigDecimal.valueOf(60_000_000L)),
          new Unit("s", BigDecimal.valueOf(1_000_000L)),
          new Unit("ms", BigDecimal.valueOf(1_000L)),
          new Unit("us", BigDecimal.ONE));

  private static final Map<String, BigDecimal> BLOCKS =
      Map.of("8kB", BigDecimal.valueOf(8192), "16MB", BigDecimal.valueOf(16L << 20));

  private SettingUnits() {}

  private static boolean isTime(String unit) {
    return TIME.stream().anyMatch(u -> u.name.equals(unit));
  }

  private static List<Unit> family(String unit) {
    return isTime(unit) ? TIME : MEMORY;
  }

  private static BigDecimal base(String unit) {
    BigDecimal block = BLOCKS.get(unit);
    if (block != null) {
      return block;
    }
    for (Unit u : family(unit)) {
      if (u.name.equals(unit)) {
        return u.base;
      }
    }
    throw new IllegalArgumentException("unit " + unit);
  }

  /** A value given in one unit, in the setting's own; null for a unit that does not fit. */
  static @Nullable BigDecimal convert(BigDecimal value, String from, String to) {
    for (Unit u : family(to)) {
      if (u.name.equals(from)) {
        return value.multiply(u.base).divide(base(to), 15, RoundingMode.HALF_UP);
      }
    }
    return null;
  }

  static String hint(String unit) {
    return isTime(unit)
        ? "Valid units for this parameter are \"us\", \"ms\", \"s\", \"min\", \"h\", and \"d\"."
        : "Valid units for this parameter are \"B\", \"kB\", \"MB\", \"GB\", and \"TB\".";
  }

  /** A number of the setting's units as SHOW prints it: in the largest unit that divides it. */
  static String show(String number, String unit) {
    BigDecimal value = new BigDecimal(number);
    if (unit.isEmpty() || value.signum() <= 0) {
      return number;
    }
    BigDecimal inBase = value.multiply(base(unit));
    for (Unit u : family(unit)) {
      BigDecimal[] parts = inBase.divideAndRemainder(u.base);
      if (parts[1].signum() == 0) {
        return parts[0].toBigInteger() + u.name;
      }
    }
    return number + unit;
  }
}
