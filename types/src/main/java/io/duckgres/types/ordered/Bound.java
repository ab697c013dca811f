package io.duckgres.types.ordered;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range.
 *
 * @param value Long or BigDecimal; null for an infinite bound
 * @param inclusive false for an infinite bound
 * @param lower whether it is the lower end
 */
public record Bound(@Nullable Object value, boolean inclusive, boolean lower)
    implements Comparable<Bound> {

  /** The same value seen from the other side: what ends before this begins, or the reverse. */
  Bound opposite() {
    return new Bound(value, !inclusive, !lower);
  }

  static int compareValues(Object a, Object b) {
    return a instanceof BigDecimal x && b instanceof BigDecimal y
        ? x.compareTo(y)
        : Long.compare((Long) a, (Long) b);
  }

  /** range_cmp_bounds(): an exclusive lower bound begins behind its value, and so on. */
  @Override
  public int compareTo(Bound other) {
    Object mine = value;
    Object theirs = other.value;
    if (mine == null || theirs == null) {
      int here = mine != null ? 0 : lower ? -1 : 1;
      int there = theirs != null ? 0 : other.lower ? -1 : 1;
      return Integer.compare(here, there);
    }
    int order = compareValues(mine, theirs);
    return order != 0 ? order : Integer.compare(side(), other.side());
  }

  private int side() {
    return inclusive ? 0 : lower ? 1 : -1;
  }
}
