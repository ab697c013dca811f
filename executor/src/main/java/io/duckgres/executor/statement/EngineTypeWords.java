package io.duckgres.executor.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Type names in the engine's messages, as PostgreSQL writes them. */
final class EngineTypeWords {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("TINYINT", "smallint"),
          Map.entry("SMALLINT", "smallint"),
          Map.entry("INTEGER", "integer"),
          Map.entry("INTEGER_LITERAL", "integer"),
          Map.entry("UINTEGER", "oid"),
          Map.entry("BIGINT", "bigint"),
          Map.entry("HUGEINT", "numeric"),
          Map.entry("UBIGINT", "numeric"),
          Map.entry("DECIMAL", "numeric"),
          Map.entry("FLOAT", "real"),
          Map.entry("DOUBLE", "double precision"),
          Map.entry("VARCHAR", "text"),
          Map.entry("STRING_LITERAL", "unknown"),
          Map.entry("\"NULL\"", "unknown"),
          Map.entry("NULL", "unknown"),
          Map.entry("BLOB", "bytea"),
          Map.entry("TIMESTAMP", "timestamp without time zone"),
          Map.entry("TIMESTAMP WITH TIME ZONE", "timestamp with time zone"),
          Map.entry("TIME", "time without time zone"),
          Map.entry("TIME WITH TIME ZONE", "time with time zone"));

  private EngineTypeWords() {}

  /** A list as in {@code INTEGER, DECIMAL(10,2)}, with the same separator. */
  static String list(String types) {
    return String.join(", ", types(types));
  }

  static List<String> types(String list) {
    List<String> result = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i < list.length() ? list.charAt(i) : ',';
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && (depth == 0 || i == list.length())) {
        String type = list.substring(start, i).strip();
        if (!type.isEmpty()) {
          result.add(word(type));
        }
        start = i + 1;
      }
    }
    return result;
  }

  private static String word(String type) {
    if (type.endsWith("[]")) {
      return word(type.substring(0, type.length() - 2)) + "[]";
    }
    int parenthesis = type.indexOf('(');
    String name = parenthesis > 0 ? type.substring(0, parenthesis) : type;
    String known = WORDS.get(name);
    return known != null ? known : name.toLowerCase(Locale.ROOT);
  }
}
