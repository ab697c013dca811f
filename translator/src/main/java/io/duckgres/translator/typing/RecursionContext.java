package io.duckgres.translator.typing;

/** Where a recursive query's reference to itself stands, in the words of PostgreSQL's complaint. */
enum RecursionContext {
  OK(""),
  NON_RECURSIVE_TERM("its non-recursive term"),
  SUBQUERY("a subquery"),
  OUTER_JOIN("an outer join"),
  INTERSECT("INTERSECT"),
  EXCEPT("EXCEPT");

  private final String place;

  RecursionContext(String place) {
    this.place = place;
  }

  /** With {@code within} the place. */
  String place() {
    return place;
  }
}
