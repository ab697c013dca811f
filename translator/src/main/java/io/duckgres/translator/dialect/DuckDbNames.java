package io.duckgres.translator.dialect;

import io.duckgres.translator.lex.Identifiers;
import java.util.Map;

/** Quoting by DuckDB's keyword table (duckdb_keywords(), without the unreserved ones). */
final class DuckDbNames {
  private static final Map<String, String> KEYWORDS = Table.read("duckdb_keywords.tsv");

  private DuckDbNames() {}

  /** A column, relation, alias or schema. */
  static String column(String name) {
    return isPlain(name) && !KEYWORDS.containsKey(name) ? name : Identifiers.quote(name);
  }

  /** A function: words such as {@code left} may stand before a parenthesis. */
  static String function(String name) {
    String category = KEYWORDS.get(name);
    boolean free = category == null || category.equals("type_function");
    return isPlain(name) && free ? name : Identifiers.quote(name);
  }

  private static boolean isPlain(String name) {
    if (name.isEmpty() || name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')) {
        return false;
      }
    }
    return true;
  }
}
