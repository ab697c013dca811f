package io.duckgres.proof.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a server says to a query.
 *
 * @param state SQLSTATE of its error, null when there was none
 * @param message of the error
 * @param types OID of each column
 * @param rows text of each value, row by row
 */
record Answer(
    @Nullable String state,
    String message,
    List<Integer> types,
    List<List<@Nullable String>> rows) {

  static final String LOST = "lost";

  static Answer error(String state, String message) {
    return new Answer(state, message, List.of(), List.of());
  }

  boolean failed() {
    return state != null;
  }

  String shown() {
    String text = failed() ? state + " " + message : types + " " + rows;
    return text.replace("\n", "\\n").replace("\t", "\\t");
  }
}
