package io.duckgres.types;

/** The usual numbers of {@code numeric}'s binary form as {@code numeric(p, s)}, without objects. */
final class BinaryDecimal {
  /** Stands for a value that has to be read the long way: wide, rounded, special or wrong. */
  static final long OTHER = Long.MIN_VALUE;

  private static final int HEADER = 8;
  private static final int MOST_GROUPS = 4;
  private static final int NEGATIVE = 0x4000;
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private BinaryDecimal() {}

  /** The unscaled value for a precision of at most 18 digits, or {@link #OTHER}. */
  static long unscaled(byte[] buf, int off, int len, int precision, int scale) {
    if (len < HEADER) {
      return OTHER;
    }
    int groups = BigEndian.getShort(buf, off);
    int weight = BigEndian.getShort(buf, off + 2);
    int sign = BigEndian.getShort(buf, off + 4);
    int shown = BigEndian.getShort(buf, off + 6);
    boolean usual =
        groups >= 0
            && groups <= MOST_GROUPS
            && len == HEADER + 2 * groups
            && (sign == 0 || sign == NEGATIVE)
            && shown >= 0;
    if (!usual) {
      return OTHER;
    }
    long value = 0;
    for (int i = 0; i < groups; i++) {
      int group = BigEndian.getShort(buf, off + HEADER + 2 * i);
      if (group < 0 || group > 9_999) {
        return OTHER;
      }
      value = value * 10_000 + group;
    }
    int exponent = 4 * (weight + 1 - groups);
    // digits beyond the scale sent are cut, those beyond the column's are rounded
    if (!isWhole(value, -exponent - shown)) {
      return OTHER;
    }
    long result = shifted(value, exponent + scale);
    if (result == OTHER || result >= POWERS[precision]) {
      return OTHER;
    }
    return sign == 0 ? result : -result;
  }

  /** Whether the last digits are zeros. */
  private static boolean isWhole(long value, int digits) {
    return digits <= 0 || value == 0 || (digits < POWERS.length && value % POWERS[digits] == 0);
  }

  /** The value times that power of ten where both fit and nothing is lost. */
  private static long shifted(long value, int power) {
    if (value == 0) {
      return 0;
    }
    if (power < 0) {
      return isWhole(value, -power) ? value / POWERS[-power] : OTHER;
    }
    boolean fits = power < POWERS.length && value <= Long.MAX_VALUE / POWERS[power];
    return fits ? value * POWERS[power] : OTHER;
  }
}
