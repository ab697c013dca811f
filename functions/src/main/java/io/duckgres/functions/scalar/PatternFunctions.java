package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.regex.Regex;
import io.duckgres.functions.regex.RegexCache;
import io.duckgres.functions.regex.RegexFlags;
import io.duckgres.functions.regex.RegexSearch;
import io.duckgres.functions.regex.SimilarPattern;
import io.duckgres.functions.regex.Subject;
import io.duckgres.types.PgError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replacement by regular expressions, substring by a pattern, SIMILAR TO. */
final class PatternFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        replace(
            List.of(TEXT, TEXT, TEXT),
            (in, row) -> replaced(sessions, in, row, RegexFlags.NONE, 1, 1)),
        replace(List.of(TEXT, TEXT, TEXT, TEXT), (in, row) -> byFlags(sessions, in, row)),
        replace(
            List.of(TEXT, TEXT, TEXT, INT4),
            (in, row) -> replaced(sessions, in, row, RegexFlags.NONE, start(in, row), 1)),
        replace(
            List.of(TEXT, TEXT, TEXT, INT4, INT4),
            (in, row) ->
                replaced(sessions, in, row, RegexFlags.NONE, start(in, row), which(in, row))),
        replace(
            List.of(TEXT, TEXT, TEXT, INT4, INT4, TEXT),
            (in, row) ->
                replaced(
                    sessions,
                    in,
                    row,
                    RegexFunctions.flags(in, row, 5, null),
                    start(in, row),
                    which(in, row))),
        Define.text("_pg_substring", List.of(TEXT, TEXT), (in, row) -> first(sessions, in, row))
            .perConnection(),
        Define.text(
                "_pg_substring", List.of(TEXT, TEXT, TEXT), (in, row) -> similar(sessions, in, row))
            .perConnection(),
        Define.text(
            "similar_to_escape",
            List.of(TEXT),
            (in, row) -> SimilarPattern.toRegex(in.get(0).getString(row), "\\")),
        Define.text(
            "similar_to_escape",
            List.of(TEXT, TEXT),
            (in, row) ->
                SimilarPattern.toRegex(in.get(0).getString(row), in.get(1).getString(row))));
  }

  private static ScalarFunction replace(
      List<io.duckgres.engine.LogicalType> parameters, Define.Row<String> body) {
    return Define.text("_pg_regexp_replace", parameters, body).perConnection();
  }

  private static int start(Arguments in, int row) {
    return RegexFunctions.atLeast(in, row, 3, 1, "start");
  }

  private static int which(Arguments in, int row) {
    return RegexFunctions.atLeast(in, row, 4, 0, "n");
  }

  private static String byFlags(Sessions sessions, Arguments in, int row) {
    String text = in.get(3).getString(row);
    RegexFlags flags;
    try {
      flags = RegexFlags.parse(text);
    } catch (PgError e) {
      throw !text.isEmpty() && Character.isDigit(text.charAt(0))
          ? e.hint(
              "If you meant to use regexp_replace() with a start parameter, cast the fourth"
                  + " argument to integer explicitly.")
          : e;
    }
    return replaced(sessions, in, row, flags, 1, flags.global() ? 0 : 1);
  }

  private static String replaced(
      Sessions sessions, Arguments in, int row, RegexFlags flags, int start, int which) {
    Regex regex = RegexCache.get(in.get(1).getString(row), flags);
    Subject text = RegexFunctions.subject(sessions, in, row);
    return RegexSearch.replace(regex, text, in.get(2).getString(row), start - 1, which);
  }

  private static @Nullable String first(Sessions sessions, Arguments in, int row) {
    return group(RegexFunctions.regex(in, row, 2, null), RegexFunctions.subject(sessions, in, row));
  }

  private static @Nullable String similar(Sessions sessions, Arguments in, int row) {
    String pattern = SimilarPattern.toRegex(in.get(1).getString(row), in.get(2).getString(row));
    return group(
        RegexCache.get(pattern, RegexFlags.NONE), RegexFunctions.subject(sessions, in, row));
  }

  /** The first group, or all where there is none; null without a match. */
  private static @Nullable String group(Regex regex, Subject text) {
    int[] match = regex.find(text, 0);
    return match == null ? null : RegexSearch.group(text, match, regex.groups() == 0 ? 0 : 1);
  }
}
