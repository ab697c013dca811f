package io.duckgres.executor.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills the texts of {@code engine_errors.tsv}: {@code $1} … are groups of the row's pattern,
 * {@code $0} the engine's first line, {@code {word arguments}} what the engine says in its own way
 * and PostgreSQL in another.
 */
final class ErrorTemplate {
  private static final Pattern CALL = Pattern.compile("\\{(\\w+)(?: ([^}]*))?}");
  private static final Pattern TARGET =
      Pattern.compile(
          "(?is)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|copy|alter\\s+table(?:\\s+if\\s+exists)?"
              + "|create\\s+(?:temp\\w*\\s+)?table(?:\\s+if\\s+not\\s+exists)?|truncate(?:\\s+table)?)\\s+(?:only\\s+)?"
              + "((?:\"[^\"]+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"[^\"]+\"|[\\w$]+))*)");
  private static final Pattern DROPPED =
      Pattern.compile(
          "(?is)\\bdrop\\s+table\\s+(?:if\\s+exists\\s+)?"
              + "((?:\"[^\"]+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"[^\"]+\"|[\\w$]+))*)");
  private static final Pattern SET_OPERATION =
      Pattern.compile("(?i)\\b(union|intersect|except)\\b");
  private static final Pattern COMPARISON = Pattern.compile("<>|!=|<=|>=|<|>|=");
  private static final Pattern TERM_NUMBER =
      Pattern.compile("(?i)\\b(?:order|group)\\s+by\\s+(\\d+)");
  private static final Pattern KEY_PART = Pattern.compile("([^:,]+): (.*?)(?=, [^:,]+: |$)");

  private final MatchResult match;
  private final String engineMessage;
  private final String source;

  ErrorTemplate(MatchResult match, String engineMessage, @Nullable StatementText text) {
    this.match = match;
    this.engineMessage = engineMessage;
    this.source = text == null ? "" : text.source().text();
  }

  String fill(String template) {
    StringBuilder out = new StringBuilder();
    Matcher calls = CALL.matcher(template);
    int at = 0;
    while (calls.find()) {
      out.append(groups(template.substring(at, calls.start()))).append(word(calls));
      at = calls.end();
    }
    return out.append(groups(template.substring(at))).toString();
  }

  private String groups(String template) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      int group = c == '$' && i + 1 < template.length() ? template.charAt(i + 1) - '0' : -1;
      if (group >= 0 && group <= match.groupCount() && group <= 9) {
        out.append(group == 0 ? firstLine() : group(group));
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private String group(int group) {
    String value = match.group(group);
    return value == null ? "" : value;
  }

  private String firstLine() {
    return engineMessage.lines().findFirst().orElse("");
  }

  private String word(MatchResult call) {
    String[] arguments =
        call.group(2) == null
            ? new String[0]
            : Stream.of(call.group(2).split(" ")).map(this::groups).toArray(String[]::new);
    return switch (call.group(1)) {
      case "table" -> last(first(TARGET, ""));
      case "dropped" -> last(first(DROPPED, ""));
      case "qualified" -> qualified(arguments[0]);
      case "call" -> calledAs(arguments[0]);
      case "grouped" -> arguments[0];
      case "types" -> EngineTypeWords.list(arguments[0]);
      case "operator" -> operator(group(1), EngineTypeWords.types(group(2)));
      case "comparison" ->
          EngineTypeWords.list(group(1))
              + " "
              + comparison()
              + " "
              + EngineTypeWords.list(group(2));
      case "more" ->
          Integer.parseInt(arguments[0]) > Integer.parseInt(arguments[1])
              ? "more expressions than target columns"
              : "more target columns than expressions";
      case "setop" -> first(SET_OPERATION, "UNION").toUpperCase(Locale.ROOT);
      case "number" -> first(TERM_NUMBER, "");
      case "columns" -> key(arguments[0], 1, ", ");
      case "values" -> key(arguments[0], 2, ", ");
      case "underscored" -> key(arguments[0], 1, "_");
      case "hugeint" -> source.toLowerCase(Locale.ROOT).contains("uuid") ? "uuid" : "numeric";
      case "power" -> power(Integer.parseInt(arguments[0]) - Integer.parseInt(arguments[1]));
      default -> throw new IllegalStateException("engine_errors.tsv: no word " + call.group(1));
    };
  }

  /** The engine does not say which comparison it was: told when the text has only one. */
  private String comparison() {
    List<String> all =
        COMPARISON.matcher(source).results().map(MatchResult::group).distinct().toList();
    return all.size() == 1 ? all.getFirst() : "=";
  }

  private String first(Pattern pattern, String otherwise) {
    Matcher found = pattern.matcher(source);
    return found.find() ? found.group(1) : otherwise;
  }

  /** A relation without its schema. */
  private static String last(String name) {
    int dot = name.lastIndexOf('.');
    return unquoted(name.substring(dot + 1).strip());
  }

  /** A relation's name with the schema that the client wrote before it. */
  private String qualified(String name) {
    Matcher found =
        Pattern.compile(
                "(?i)((?:\"[^\"]+\"|[\\w$]+)\\s*\\.\\s*)+\"?"
                    + Pattern.quote(name)
                    + "\"?(?![\\w$])")
            .matcher(source);
    return found.find()
        ? Stream.of(found.group().split("\\."))
            .map(part -> unquoted(part.strip()))
            .collect(Collectors.joining("."))
        : name;
  }

  private static String unquoted(String name) {
    return name.startsWith("\"") ? name.replace("\"", "") : name.toLowerCase(Locale.ROOT);
  }

  /** A function the engine does not know, with the types of arguments that are constants. */
  private String calledAs(String name) {
    Matcher found =
        Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\"?\\s*\\(([^()]*)\\)").matcher(source);
    if (!found.find()) {
      return name;
    }
    String arguments = found.group(1).strip();
    if (arguments.isEmpty()) {
      return name + "()";
    }
    List<String> types =
        Stream.of(arguments.split(",")).map(String::strip).map(ErrorTemplate::constant).toList();
    return types.contains("") ? name : name + "(" + String.join(", ", types) + ")";
  }

  private static String constant(String argument) {
    if (argument.matches("\\d{1,9}")) {
      return "integer";
    }
    if (argument.matches("\\d*\\.\\d+")) {
      return "numeric";
    }
    if (argument.matches("(?i)'[^']*'|null")) {
      return "unknown";
    }
    return argument.matches("(?i)true|false") ? "boolean" : "";
  }

  private static String operator(String name, List<String> types) {
    String shown = name.equals("//") ? "/" : name;
    return types.size() == 1
        ? shown + " " + types.getFirst()
        : types.getFirst() + " " + shown + " " + types.getLast();
  }

  /** Columns or values of a key the engine prints as {@code a: 1, b: 2}. */
  private static String key(String printed, int group, String separator) {
    return KEY_PART
        .matcher(printed)
        .results()
        .map(part -> part.group(group).strip())
        .collect(Collectors.joining(separator));
  }

  private static String power(int digits) {
    return digits > 0 ? "10^" + digits : "1";
  }
}
