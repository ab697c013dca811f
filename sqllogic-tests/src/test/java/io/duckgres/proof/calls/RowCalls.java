package io.duckgres.proof.calls;

import java.util.ArrayList;
import java.util.List;

/** Queries that call an aggregate or a window function over some rows. */
final class RowCalls {
  private RowCalls() {}

  static String query(Routine routine, List<String> types, List<String> values) {
    int width = types.size();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      names.add("a" + i);
    }
    return "SELECT "
        + expression(routine, types, names, values)
        + " FROM ("
        + rows(types, values)
        + ") AS v (n"
        + (width == 0 ? "" : ", " + String.join(", ", names))
        + ")";
  }

  private static String expression(
      Routine routine, List<String> types, List<String> names, List<String> values) {
    String all = String.join(", ", names);
    if (routine.kind() == Routine.Kind.WINDOW) {
      String order = names.isEmpty() ? "n / 2" : "n";
      return routine.name() + "(" + all + ") OVER (ORDER BY " + order + ")";
    }
    if (routine.direct() < 0) {
      return routine.name()
          + "("
          + (all.isEmpty() ? routine.name().equals("count") ? "*" : "" : all)
          + ")";
    }
    // Of hypothetical-set aggregates as many direct arguments as sorted ones.
    boolean hypothetical = routine.variadic() != null;
    int count = hypothetical ? names.size() : routine.direct();
    List<String> direct =
        values.isEmpty()
            ? types.subList(0, count).stream().map(SampleValues::nullOf).toList()
            : values.subList(0, count);
    List<String> sorted = hypothetical ? names : names.subList(routine.direct(), names.size());
    return "%s(%s) WITHIN GROUP (ORDER BY %s)"
        .formatted(routine.name(), String.join(", ", direct), String.join(", ", sorted));
  }

  private static String rows(List<String> types, List<String> values) {
    int width = types.size();
    if (width == 0) {
      return "SELECT generate_series(1, " + values.getFirst() + ")";
    }
    if (values.isEmpty()) {
      List<String> nulls = types.stream().map(SampleValues::nullOf).toList();
      return "SELECT 1, " + String.join(", ", nulls) + " WHERE false";
    }
    List<String> rows = new ArrayList<>();
    for (int from = 0; from < values.size(); from += width) {
      rows.add(
          "("
              + (from / width)
              + ", "
              + String.join(", ", values.subList(from, from + width))
              + ")");
    }
    return "VALUES " + String.join(", ", rows);
  }
}
