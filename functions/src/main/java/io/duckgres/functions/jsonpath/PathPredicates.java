package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;
import java.util.List;
import java.util.regex.Pattern;

/** Comparisons, {@code starts with} and {@code like_regex} over all pairs of operands' items. */
final class PathPredicates {
  private PathPredicates() {}

  static PathTruth any(
      PathItem item, List<Json> left, List<Json> right, boolean lax, PathEvaluator.PathContext in) {
    boolean found = false;
    boolean unknown = false;
    Pattern pattern =
        item.op() == PathOp.LIKE_REGEX ? PathRegex.compile(item.text(), item.flags()) : null;
    for (Json a : left) {
      for (Json b : right) {
        PathTruth truth =
            pattern != null
                ? matches(pattern, a)
                : item.op() == PathOp.STARTS_WITH ? startsWith(a, b) : compare(item.op(), a, b, in);
        if (truth == PathTruth.UNKNOWN) {
          if (!lax) {
            return truth;
          }
          unknown = true;
        } else if (truth == PathTruth.TRUE) {
          if (lax) {
            return truth;
          }
          found = true;
        }
      }
    }
    return found ? PathTruth.TRUE : unknown ? PathTruth.UNKNOWN : PathTruth.FALSE;
  }

  private static PathTruth matches(Pattern pattern, Json value) {
    return value instanceof Json.Text text
        ? PathTruth.of(pattern.matcher(text.value()).find())
        : PathTruth.UNKNOWN;
  }

  private static PathTruth startsWith(Json whole, Json prefix) {
    return whole instanceof Json.Text a && prefix instanceof Json.Text b
        ? PathTruth.of(a.value().startsWith(b.value()))
        : PathTruth.UNKNOWN;
  }

  private static PathTruth compare(PathOp op, Json a, Json b, PathEvaluator.PathContext in) {
    if (a instanceof PathMoment x && b instanceof PathMoment y) {
      Integer order = x.compare(y, in.zone());
      return order == null ? PathTruth.UNKNOWN : PathTruth.of(holds(op, order));
    }
    if (!a.typeName().equals(b.typeName())) {
      // null is comparable with everything, and equal to nothing but itself.
      return a == Json.Word.NULL || b == Json.Word.NULL
          ? PathTruth.of(op == PathOp.NOT_EQUAL)
          : PathTruth.UNKNOWN;
    }
    return switch (a) {
      case Json.Word word -> PathTruth.of(holds(op, word.compareTo((Json.Word) b)));
      case Json.Num number ->
          PathTruth.of(holds(op, number.value().compareTo(((Json.Num) b).value())));
      case Json.Text text ->
          PathTruth.of(holds(op, Json.compareText(text.value(), ((Json.Text) b).value())));
      default -> PathTruth.UNKNOWN;
    };
  }

  private static boolean holds(PathOp op, int order) {
    return switch (op) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      default -> order >= 0;
    };
  }
}
