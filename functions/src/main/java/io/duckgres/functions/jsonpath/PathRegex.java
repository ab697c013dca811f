package io.duckgres.functions.jsonpath;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** {@code like_regex}. */
final class PathRegex {
  private static final String FLAGS = "ismxq";

  private PathRegex() {}

  /** A predicate, its pattern and flags checked. */
  static PathItem item(List<PathItem> value, String pattern, String flags) {
    StringBuilder sorted = new StringBuilder();
    for (char flag : flags.toCharArray()) {
      if (FLAGS.indexOf(flag) < 0) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "invalid input syntax for type jsonpath")
            .detail("Unrecognized flag character \"" + flag + "\" in LIKE_REGEX predicate.");
      }
    }
    for (char flag : FLAGS.toCharArray()) {
      if (flags.indexOf(flag) >= 0) {
        sorted.append(flag);
      }
    }
    if (flags.indexOf('x') >= 0 && flags.indexOf('q') < 0) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "XQuery \"x\" flag (expanded regular expressions) is not implemented");
    }
    compile(pattern, sorted.toString());
    return PathItem.regex(value, pattern, sorted.toString());
  }

  /** 2201B for a malformed pattern. */
  static Pattern compile(String pattern, String flags) {
    int options = Pattern.UNIX_LINES;
    options |= flags.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
    options |= flags.indexOf('s') >= 0 ? Pattern.DOTALL : 0;
    options |= flags.indexOf('m') >= 0 ? Pattern.MULTILINE : 0;
    options |= flags.indexOf('q') >= 0 ? Pattern.LITERAL : 0;
    try {
      return Pattern.compile(pattern, options);
    } catch (PatternSyntaxException e) {
      throw PgError.error(
              SqlState.INVALID_REGULAR_EXPRESSION,
              "invalid regular expression: " + e.getDescription())
          .causedBy(e);
    }
  }
}
