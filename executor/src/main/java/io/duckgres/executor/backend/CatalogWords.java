package io.duckgres.executor.backend;

/**
 * Whether an engine text can read a catalog, by its relations or in a macro. Any word may stand
 * anywhere, in any case. By hand, since every statement is looked through before it is bound and an
 * INSERT of many rows is long: a regular expression of the same words takes ten times as long.
 */
final class CatalogWords {
  private CatalogWords() {}

  static boolean in(String engineSql) {
    for (int i = 0; i < engineSql.length(); i++) {
      String word =
          switch (engineSql.charAt(i)) {
            case 'p', 'P' -> "pg_";
            case 'r', 'R' -> "reg";
            case 'o', 'O' -> "oid";
            case 'a', 'A' -> "acl";
            case 'f', 'F' -> "format_type";
            case '_' ->
                i + 2 < engineSql.length() && isE(engineSql.charAt(i + 2))
                    ? "_description"
                    : "_duckgres";
            default -> "";
          };
      if (!word.isEmpty() && engineSql.regionMatches(true, i, word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isE(char c) {
    return c == 'e' || c == 'E';
  }
}
