package io.duckgres.proof.calls;

import io.duckgres.proof.calls.Table.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of {@code values.tsv}, as constants of a type. */
final class SampleValues {
  private final Map<String, List<String>> sets = new HashMap<>();
  private final List<Rule> arguments = Table.rules("arguments.tsv");

  SampleValues() {
    for (List<String> row : Table.rows("values.tsv")) {
      sets.computeIfAbsent(row.get(0), type -> new ArrayList<>()).add(row.get(1));
    }
  }

  /** Constants for an argument, without NULL; null when no values are known. */
  @Nullable List<String> of(String signature, int index, int count, String type) {
    List<String> values = sets.get(type);
    for (Rule rule : arguments) {
      String position = rule.columns().get(1);
      boolean here =
          position.equals("last") ? index == count - 1 : position.equals("" + (index + 1));
      if (here && rule.pattern().matcher(signature).matches()) {
        values = sets.get(rule.last());
        break;
      }
    }
    if (values == null && type.endsWith("[]")) {
      values = List.of("{}", "{NULL}");
    }
    return values == null ? null : values.stream().map(value -> constant(value, type)).toList();
  }

  private static String constant(String value, String type) {
    if (value.startsWith("=")) {
      return value.substring(1);
    }
    return value.startsWith("E'")
        ? value + "::" + type
        : "'" + value.replace("'", "''") + "'::" + type;
  }

  static String nullOf(String type) {
    return type.equals("record") ? "NULL::record" : "NULL::" + type;
  }
}
