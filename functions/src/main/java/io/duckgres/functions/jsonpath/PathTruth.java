package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;

/** What a predicate says. */
enum PathTruth {
  FALSE,
  TRUE,
  UNKNOWN;

  static PathTruth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  PathTruth and(PathTruth other) {
    return this == FALSE || other == FALSE ? FALSE : this == TRUE ? other : this;
  }

  PathTruth or(PathTruth other) {
    return this == TRUE || other == TRUE ? TRUE : this == FALSE ? other : this;
  }

  PathTruth not() {
    return this == UNKNOWN ? this : of(this == FALSE);
  }

  Json asJson() {
    return this == UNKNOWN ? Json.Word.NULL : Json.Word.of(this == TRUE);
  }
}
