package io.duckgres.functions.jsonpath;

import java.math.BigDecimal;
import java.util.List;

/**
 * One item of a path.
 *
 * @param arguments operands; of INDEX two a subscript, the second empty when it is no range
 * @param text of STRING, KEY, VARIABLE; the pattern of LIKE_REGEX
 * @param flags of LIKE_REGEX, in the order i, s, m, x, q
 * @param number of NUMBER
 * @param first lowest level of ANY; {@link #LAST_LEVEL} for last
 * @param last highest level of ANY
 */
record PathItem(
    PathOp op,
    List<List<PathItem>> arguments,
    String text,
    String flags,
    BigDecimal number,
    int first,
    int last) {
  static final int LAST_LEVEL = Integer.MAX_VALUE;

  static PathItem of(PathOp op, List<List<PathItem>> arguments) {
    return new PathItem(op, List.copyOf(arguments), "", "", BigDecimal.ZERO, 0, 0);
  }

  static PathItem of(PathOp op) {
    return of(op, List.of());
  }

  static PathItem text(PathOp op, String text) {
    return new PathItem(op, List.of(), text, "", BigDecimal.ZERO, 0, 0);
  }

  static PathItem number(BigDecimal number) {
    return new PathItem(PathOp.NUMBER, List.of(), "", "", number, 0, 0);
  }

  static PathItem levels(int first, int last) {
    return new PathItem(PathOp.ANY, List.of(), "", "", BigDecimal.ZERO, first, last);
  }

  static PathItem regex(List<PathItem> value, String pattern, String flags) {
    return new PathItem(PathOp.LIKE_REGEX, List.of(value), pattern, flags, BigDecimal.ZERO, 0, 0);
  }

  List<PathItem> left() {
    return arguments.get(0);
  }

  List<PathItem> right() {
    return arguments.get(1);
  }
}
