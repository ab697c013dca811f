package io.duckgres.executor.settings;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Settings whose value is a list, as flatten_set_variable_args and SplitIdentifierString treat it.
 */
final class SettingList {
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "search_path",
          "temp_tablespaces",
          "session_preload_libraries",
          "local_preload_libraries");
  private static final Set<String> WORDS = Set.of("DateStyle", "wal_consistency_checking");
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  private SettingList() {}

  /** SET's values as one text; 22023 when the setting takes only one. */
  static String flatten(String name, List<String> values) {
    if (IDENTIFIERS.contains(name)) {
      return values.stream().map(SettingList::quoted).reduce((a, b) -> a + ", " + b).orElse("");
    }
    if (values.size() > 1 && !WORDS.contains(name)) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE, "SET " + name + " takes only one argument");
    }
    return String.join(", ", values);
  }

  private static String quoted(String identifier) {
    return PLAIN.matcher(identifier).matches()
        ? identifier
        : "\"" + identifier.replace("\"", "\"\"") + "\"";
  }

  /** The identifiers of a stored list, folded unless quoted; 22023 when it is not one. */
  static List<String> identifiers(String name, String text) {
    List<String> result = new ArrayList<>();
    int at = skipSpace(text, 0);
    while (at < text.length()) {
      StringBuilder identifier = new StringBuilder();
      if (text.charAt(at) == '"') {
        at = quotedIdentifier(name, text, at, identifier);
      } else {
        int end = at;
        while (end < text.length()
            && text.charAt(end) != ','
            && !Character.isWhitespace(text.charAt(end))) {
          end++;
        }
        if (end == at) {
          throw badList(name, text);
        }
        identifier.append(text.substring(at, end).toLowerCase(Locale.ROOT));
        at = end;
      }
      result.add(identifier.toString());
      at = skipSpace(text, at);
      if (at < text.length()) {
        if (text.charAt(at) != ',') {
          throw badList(name, text);
        }
        at = skipSpace(text, at + 1);
        if (at == text.length()) {
          throw badList(name, text);
        }
      }
    }
    return result;
  }

  private static int quotedIdentifier(String name, String text, int at, StringBuilder into) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '"') {
        into.append(c);
      } else if (i < text.length() && text.charAt(i) == '"') {
        into.append('"');
        i++;
      } else {
        return i;
      }
    }
    throw badList(name, text);
  }

  private static int skipSpace(String text, int at) {
    int i = at;
    while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static PgError badList(String name, String text) {
    return SettingParser.invalidValue(name, text).detail("List syntax is invalid.");
  }
}
