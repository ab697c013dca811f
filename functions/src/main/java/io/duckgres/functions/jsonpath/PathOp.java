package io.duckgres.functions.jsonpath;

/** What an item of a path does. */
enum PathOp {
  // Values.
  NULL,
  TRUE,
  FALSE,
  NUMBER,
  STRING,
  VARIABLE,
  ROOT,
  CURRENT,
  LAST,
  // Accessors.
  KEY,
  ANY_KEY,
  ANY_ARRAY,
  INDEX,
  ANY,
  FILTER,
  // Methods.
  TYPE("type"),
  SIZE("size"),
  ABS("abs"),
  FLOOR("floor"),
  CEILING("ceiling"),
  DOUBLE("double"),
  DATETIME("datetime"),
  KEYVALUE("keyvalue"),
  // Predicates.
  OR("||", 0),
  AND("&&", 1),
  NOT,
  IS_UNKNOWN,
  EXISTS,
  EQUAL("==", 2),
  NOT_EQUAL("!=", 2),
  LESS("<", 2),
  LESS_OR_EQUAL("<=", 2),
  GREATER(">", 2),
  GREATER_OR_EQUAL(">=", 2),
  STARTS_WITH("starts with", 2),
  LIKE_REGEX,
  // Arithmetic.
  ADD("+", 3),
  SUBTRACT("-", 3),
  MULTIPLY("*", 4),
  DIVIDE("/", 4),
  MODULO("%", 4),
  PLUS("+", 5),
  MINUS("-", 5);

  private static final int HIGHEST = 6;

  private final String word;
  private final int priority;

  PathOp() {
    this("");
  }

  PathOp(String word) {
    this(word, HIGHEST);
  }

  PathOp(String word, int priority) {
    this.word = word;
    this.priority = priority;
  }

  /** The operator or the method's name as written. */
  String word() {
    return word;
  }

  /** How strongly it binds; a higher number binds more. */
  int priority() {
    return priority;
  }

  boolean isPredicate() {
    return compareTo(OR) >= 0 && compareTo(LIKE_REGEX) <= 0;
  }

  /** Whether it stands between two operands. */
  boolean isBinary() {
    return priority < 5;
  }

  boolean isMethod() {
    return compareTo(TYPE) >= 0 && compareTo(KEYVALUE) <= 0;
  }

  boolean isComparison() {
    return compareTo(EQUAL) >= 0 && compareTo(GREATER_OR_EQUAL) <= 0;
  }
}
