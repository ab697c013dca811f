package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;

/** Takes the items that a path finds. */
@FunctionalInterface
interface PathSink {
  /** Returns whether enough has been found. */
  boolean take(Json item) throws PathError;
}
