package io.duckgres.types.ordered;

import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL computes with multiranges: lists of ranges in order with gaps between them. */
public final class Multiranges {
  private Multiranges() {}

  /** Sorted, without empty ranges, those that touch joined. */
  public static List<Range> canonical(List<Range> ranges) {
    List<Range> sorted = ranges.stream().filter(range -> !range.empty()).sorted().toList();
    List<Range> result = new ArrayList<>();
    for (Range range : sorted) {
      Range last = result.isEmpty() ? Range.EMPTY : result.getLast();
      if (last.overlaps(range) || last.adjacent(range)) {
        result.set(result.size() - 1, last.merge(range));
      } else {
        result.add(range);
      }
    }
    return result;
  }

  /** From the first lower to the last upper bound. */
  public static Range span(List<Range> ranges) {
    return ranges.isEmpty() ? Range.EMPTY : ranges.getFirst().merge(ranges.getLast());
  }

  /** A range as a multirange. */
  public static List<Range> of(Range range) {
    return range.empty() ? List.of() : List.of(range);
  }

  public static boolean contains(List<Range> outer, List<Range> inner) {
    return inner.stream().allMatch(part -> outer.stream().anyMatch(range -> range.contains(part)));
  }

  public static boolean overlaps(List<Range> a, List<Range> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(x::overlaps));
  }

  public static boolean adjacent(List<Range> a, List<Range> b) {
    return !a.isEmpty()
        && !b.isEmpty()
        && (touches(a.getLast(), b.getFirst()) || touches(b.getLast(), a.getFirst()));
  }

  private static boolean touches(Range left, Range right) {
    return left.before(right) && left.adjacent(right);
  }

  public static List<Range> union(List<Range> a, List<Range> b) {
    List<Range> all = new ArrayList<>(a);
    all.addAll(b);
    return canonical(all);
  }

  public static List<Range> intersect(List<Range> a, List<Range> b) {
    List<Range> common = new ArrayList<>();
    for (Range x : a) {
      for (Range y : b) {
        common.add(x.intersect(y));
      }
    }
    return canonical(common);
  }

  public static List<Range> minus(List<Range> a, List<Range> b) {
    List<Range> left = a;
    for (Range cut : b) {
      List<Range> rest = new ArrayList<>();
      for (Range range : left) {
        if (!range.overlaps(cut)) {
          rest.add(range);
          continue;
        }
        if (range.lower().compareTo(cut.lower()) < 0) {
          rest.add(Range.between(range.lower(), cut.lower().opposite()));
        }
        if (range.upper().compareTo(cut.upper()) > 0) {
          rest.add(Range.between(cut.upper().opposite(), range.upper()));
        }
      }
      left = rest;
    }
    return left;
  }
}
