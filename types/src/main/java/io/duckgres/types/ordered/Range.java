package io.duckgres.types.ordered;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/** A range in canonical form and what PostgreSQL computes with ranges. Immutable. */
public record Range(Bound lower, Bound upper, boolean empty) implements Comparable<Range> {
  private static final Bound FROM = new Bound(null, false, true);
  private static final Bound TO = new Bound(null, false, false);

  public static final Range EMPTY = new Range(FROM, TO, true);

  /**
   * make_range(): empty where nothing lies between the bounds, discrete kinds as {@code [a,b)}.
   *
   * @throws PgError 22000 for bounds in the wrong order
   */
  public static Range of(
      RangeKind kind, @Nullable Object from, boolean fromIn, @Nullable Object to, boolean toIn) {
    if (from != null && to != null) {
      int order = Bound.compareValues(from, to);
      if (order > 0) {
        throw PgError.error(
            SqlState.DATA_EXCEPTION,
            "range lower bound must be less than or equal to range upper bound");
      }
      if (order == 0 && !(fromIn && toIn)) {
        return EMPTY;
      }
    }
    Bound lower = new Bound(from, from != null && fromIn, true);
    Bound upper = new Bound(to, to != null && toIn, false);
    if (!kind.isDiscrete()) {
      return new Range(lower, upper, false);
    }
    if (from instanceof Long value && !fromIn && kind.isFinite(value)) {
      lower = new Bound(kind.next(value), true, true);
    }
    if (to instanceof Long value && toIn && kind.isFinite(value)) {
      upper = new Bound(kind.next(value), false, false);
    }
    return between(lower, upper);
  }

  /** Empty where nothing lies between. */
  static Range between(Bound lower, Bound upper) {
    if (lower.value() != null && upper.value() != null) {
      int order = Bound.compareValues(lower.value(), upper.value());
      if (order > 0 || (order == 0 && !(lower.inclusive() && upper.inclusive()))) {
        return EMPTY;
      }
    }
    return new Range(lower, upper, false);
  }

  public boolean contains(Range other) {
    return other.empty
        || (!empty && lower.compareTo(other.lower) <= 0 && upper.compareTo(other.upper) >= 0);
  }

  public boolean containsValue(Object value) {
    return contains(new Range(new Bound(value, true, true), new Bound(value, true, false), false));
  }

  public boolean overlaps(Range other) {
    return !empty
        && !other.empty
        && lower.compareTo(other.upper) <= 0
        && other.lower.compareTo(upper) <= 0;
  }

  /** Strictly left of. */
  public boolean before(Range other) {
    return !empty && !other.empty && upper.compareTo(other.lower) < 0;
  }

  public boolean overLeft(Range other) {
    return !empty && !other.empty && upper.compareTo(other.upper) <= 0;
  }

  public boolean overRight(Range other) {
    return !empty && !other.empty && lower.compareTo(other.lower) >= 0;
  }

  public boolean adjacent(Range other) {
    return !empty && !other.empty && (touch(upper, other.lower) || touch(other.upper, lower));
  }

  private static boolean touch(Bound end, Bound start) {
    Object a = end.value();
    Object b = start.value();
    return a != null
        && b != null
        && Bound.compareValues(a, b) == 0
        && end.inclusive() != start.inclusive();
  }

  /** The smallest range that holds both. */
  public Range merge(Range other) {
    if (empty || other.empty) {
      return empty ? other : this;
    }
    return new Range(
        lower.compareTo(other.lower) <= 0 ? lower : other.lower,
        upper.compareTo(other.upper) >= 0 ? upper : other.upper,
        false);
  }

  /**
   * @throws PgError 22000 when there is a gap between them
   */
  public Range union(Range other) {
    if (!empty && !other.empty && !overlaps(other) && !adjacent(other)) {
      throw PgError.error(SqlState.DATA_EXCEPTION, "result of range union would not be contiguous");
    }
    return merge(other);
  }

  public Range intersect(Range other) {
    if (!overlaps(other)) {
      return EMPTY;
    }
    return between(
        lower.compareTo(other.lower) >= 0 ? lower : other.lower,
        upper.compareTo(other.upper) <= 0 ? upper : other.upper);
  }

  /**
   * @throws PgError 22000 when the other lies within this and two parts would be left
   */
  public Range minus(Range other) {
    if (!overlaps(other)) {
      return this;
    }
    boolean left = lower.compareTo(other.lower) < 0;
    boolean right = upper.compareTo(other.upper) > 0;
    if (left && right) {
      throw PgError.error(
          SqlState.DATA_EXCEPTION, "result of range difference would not be contiguous");
    }
    return left
        ? between(lower, other.lower.opposite())
        : right ? between(other.upper.opposite(), upper) : EMPTY;
  }

  /** range_cmp(): the empty range first, then by lower bound, then by upper bound. */
  @Override
  public int compareTo(Range other) {
    if (empty || other.empty) {
      return Boolean.compare(other.empty, empty);
    }
    int order = lower.compareTo(other.lower);
    return order != 0 ? order : upper.compareTo(other.upper);
  }
}
