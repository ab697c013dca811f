package io.duckgres.functions.regex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** A set of code points, as sorted ranges that do not touch: from, to, from, to … Immutable. */
final class CharSet {
  static final CharSet EMPTY = new CharSet(new int[0]);
  static final CharSet ALL = new CharSet(new int[] {0, Character.MAX_CODE_POINT});
  static final CharSet NEWLINE = of('\n', '\n');

  private final int[] ranges;

  private CharSet(int[] ranges) {
    this.ranges = ranges;
  }

  static CharSet of(int from, int to) {
    return new CharSet(new int[] {from, to});
  }

  /** All characters of which {@code test} holds. */
  static CharSet where(IntPredicate test) {
    Builder builder = new Builder();
    int from = -1;
    for (int c = 0; c <= Character.MAX_CODE_POINT + 1; c++) {
      boolean in = c <= Character.MAX_CODE_POINT && test.test(c);
      if (in && from < 0) {
        from = c;
      } else if (!in && from >= 0) {
        builder.add(from, c - 1);
        from = -1;
      }
    }
    return builder.build();
  }

  boolean contains(int c) {
    int at = Arrays.binarySearch(ranges, c);
    // Between a range's ends the insertion point is odd.
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  int[] ranges() {
    return ranges;
  }

  CharSet union(CharSet other) {
    return new Builder().add(this).add(other).build();
  }

  CharSet minus(CharSet other) {
    return other.union(negated()).negated();
  }

  CharSet negated() {
    Builder builder = new Builder();
    int next = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      if (ranges[i] > next) {
        builder.add(next, ranges[i] - 1);
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      builder.add(next, Character.MAX_CODE_POINT);
    }
    return builder.build();
  }

  /** With the upper and lower case of each character. */
  CharSet withBothCases() {
    Builder builder = new Builder().add(this);
    for (int i = 0; i < ranges.length; i += 2) {
      for (int c = ranges[i]; c <= ranges[i + 1]; c++) {
        int lower = Character.toLowerCase(c);
        int upper = Character.toUpperCase(c);
        if (lower != c) {
          builder.add(lower, lower);
        }
        if (upper != c) {
          builder.add(upper, upper);
        }
      }
    }
    return builder.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(ranges, set.ranges);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ranges);
  }

  /** Collects ranges in any order. */
  static final class Builder {
    private final List<int[]> parts = new ArrayList<>();

    Builder add(int from, int to) {
      parts.add(new int[] {from, to});
      return this;
    }

    Builder add(CharSet set) {
      for (int i = 0; i < set.ranges.length; i += 2) {
        add(set.ranges[i], set.ranges[i + 1]);
      }
      return this;
    }

    CharSet build() {
      parts.sort((a, b) -> Integer.compare(a[0], b[0]));
      int[] out = new int[parts.size() * 2];
      int n = 0;
      for (int[] part : parts) {
        if (n > 0 && part[0] <= out[n - 1] + 1) {
          out[n - 1] = Math.max(out[n - 1], part[1]);
        } else {
          out[n++] = part[0];
          out[n++] = part[1];
        }
      }
      return new CharSet(Arrays.copyOf(out, n));
    }
  }
}
