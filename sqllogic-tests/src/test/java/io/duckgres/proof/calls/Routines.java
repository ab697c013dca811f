package io.duckgres.proof.calls;

import io.duckgres.proof.calls.Table.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is called: PostgreSQL's own list without {@code left-out.tsv}.
 *
 * @param called in the order of kinds and names
 * @param leftOut how many for which reason
 */
record Routines(List<Routine> called, Map<String, Integer> leftOut) {

  static Routines of(Caller reference) throws IOException {
    Answer answer = reference.ask(Table.text("routines.sql"));
    if (answer.failed()) {
      throw new IOException(answer.shown());
    }
    List<Rule> rules = Table.rules("left-out.tsv");
    List<Routine> called = new ArrayList<>();
    Map<String, Integer> leftOut = new TreeMap<>();
    for (List<@Nullable String> row : answer.rows()) {
      Routine routine = routine(row);
      Rule rule = Table.first(rules, routine.signature());
      if (rule == null) {
        called.add(routine);
      } else {
        leftOut.merge(rule.last(), 1, Integer::sum);
      }
    }
    return new Routines(called, leftOut);
  }

  private static Routine routine(List<@Nullable String> row) {
    return new Routine(
        Routine.Kind.valueOf(text(row, 0)),
        text(row, 1),
        elements(text(row, 2)),
        text(row, 3),
        Integer.parseInt(text(row, 4)),
        Integer.parseInt(text(row, 5)),
        row.get(6));
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column));
  }

  /** An array of type names, of which only "char" needs an escape. */
  private static List<String> elements(String array) {
    String inner = array.substring(1, array.length() - 1);
    if (inner.isEmpty()) {
      return List.of();
    }
    List<String> elements = new ArrayList<>();
    for (String element : inner.split(",")) {
      boolean quoted = element.startsWith("\"");
      String plain = quoted ? element.substring(1, element.length() - 1) : element;
      elements.add(plain.replace("\\\"", "\""));
    }
    return List.copyOf(elements);
  }
}
