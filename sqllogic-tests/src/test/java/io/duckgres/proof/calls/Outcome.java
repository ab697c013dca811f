package io.duckgres.proof.calls;

/** How an answer compares with PostgreSQL's; the worst last. */
enum Outcome {
  SAME,
  /** Refused with 0A000. */
  REFUSED,
  /** 42883, or another error that says there is no such thing. */
  ABSENT,
  /** Another error where PostgreSQL answers. */
  FAILED,
  /** Both refuse, with different SQLSTATEs. */
  STATE,
  /** The same value with another type. */
  TYPE,
  /** An answer where PostgreSQL refuses. */
  ACCEPTED,
  /** Another answer. */
  VALUE;

  /** For the page. */
  String described() {
    return switch (this) {
      case SAME -> "same";
      case REFUSED -> "refused";
      case ABSENT -> "unknown";
      case FAILED -> "failed";
      case STATE -> "with another SQLSTATE";
      case TYPE -> "of another type";
      case ACCEPTED -> "not refused";
      case VALUE -> "others";
    };
  }

  static Outcome of(Answer expected, Answer actual, boolean varying) {
    if (actual.failed()) {
      String state = actual.state();
      if (state.equals(expected.state())) {
        return SAME;
      }
      if (state.equals("0A000")) {
        return REFUSED;
      }
      if (expected.failed()) {
        return STATE;
      }
      return state.equals("42883") || state.equals("42704") ? ABSENT : FAILED;
    }
    if (expected.failed()) {
      return ACCEPTED;
    }
    if (!varying && !expected.rows().equals(actual.rows())) {
      return VALUE;
    }
    return expected.types().equals(actual.types()) ? SAME : TYPE;
  }
}
