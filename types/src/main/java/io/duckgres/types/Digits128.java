package io.duckgres.types;

/** Decimal digits of unsigned 128-bit integers. */
final class Digits128 {
  private static final long BILLION = 1_000_000_000L;

  private Digits128() {}

  /**
   * Fills [from, end) with the number's digits, zeros on the left; at least one digit. The range
   * must be wide enough (39 digits always are). Returns where the first digit that is not a leading
   * zero stands; {@code end - 1} for 0.
   */
  static int fill(byte[] out, int from, int end, long high, long low) {
    long a = high >>> 32;
    long b = high & 0xffff_ffffL;
    long c = low >>> 32;
    long d = low & 0xffff_ffffL;
    int at = end;
    while (a != 0 || b != 0 || (c >>> 31) != 0) {
      long rest = a % BILLION;
      a /= BILLION;
      long part = rest << 32 | b;
      b = part / BILLION;
      part = (part - b * BILLION) << 32 | c;
      c = part / BILLION;
      part = (part - c * BILLION) << 32 | d;
      d = part / BILLION;
      Digits.fill(out, at - 9, at, part - d * BILLION);
      at -= 9;
    }
    long small = c << 32 | d;
    int first = at - Digits.count(small);
    Digits.fill(out, from, at, small);
    return first;
  }
}
