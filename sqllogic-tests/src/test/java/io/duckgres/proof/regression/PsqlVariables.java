package io.duckgres.proof.regression;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** psql's variables, as far as regression files set them: {@code \set} and {@code \getenv}. */
final class PsqlVariables {
  private static final Pattern USE =
      Pattern.compile("(?<!:):(?:'(?<literal>\\w+)'|\"(?<name>\\w+)\"|(?<plain>[A-Za-z_]\\w*))");
  private static final Pattern PART = Pattern.compile("'((?:[^']|'')*)'|(\\S+)");

  private final Map<String, String> values = new HashMap<>();

  void put(String name, String value) {
    values.put(name, value);
  }

  /** {@code \set name part …}: the value is the parts, joined. */
  void set(String arguments) {
    Matcher parts = PART.matcher(arguments);
    if (!parts.find()) {
      return;
    }
    String name = parts.group();
    StringBuilder value = new StringBuilder();
    while (parts.find()) {
      String quoted = parts.group(1);
      value.append(quoted != null ? quoted.replace("''", "'") : replace(parts.group(2)));
    }
    values.put(name, value.toString());
  }

  /** The text with the variables it names; unknown ones stay as they are, as in psql. */
  String replace(String text) {
    return USE.matcher(text).replaceAll(use -> Matcher.quoteReplacement(value(use)));
  }

  private String value(java.util.regex.MatchResult use) {
    String literal = use.group(1);
    String name = use.group(2);
    String value = find(literal != null ? literal : name != null ? name : use.group(3));
    if (value == null) {
      return use.group();
    }
    return literal != null
        ? "'" + value.replace("'", "''") + "'"
        : name != null ? "\"" + value.replace("\"", "\"\"") + "\"" : value;
  }

  private @Nullable String find(String name) {
    return values.get(name);
  }
}
