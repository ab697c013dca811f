package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.regex.Effort;
import io.duckgres.functions.regex.Regex;
import io.duckgres.functions.regex.RegexCache;
import io.duckgres.functions.regex.RegexFlags;
import io.duckgres.functions.regex.RegexSearch;
import io.duckgres.functions.regex.Subject;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Functions of regular expressions. Optional arguments are overloads. */
final class RegexFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (List<LogicalType> p : forms(List.of(TEXT, TEXT), TEXT)) {
      functions.add(Define.bool("regexp_like", p, (in, row) -> like(sessions, in, row)));
      functions.add(Define.texts("regexp_match", p, (in, row) -> match(sessions, in, row)));
      functions.add(
          Define.textLists("_pg_regexp_matches", p, (in, row) -> matches(sessions, in, row)));
      functions.add(
          Define.texts(
              "_pg_regexp_split_to_array",
              p,
              (in, row) -> split(sessions, in, row, "regexp_split_to_array()")));
      functions.add(
          Define.texts(
              "_pg_regexp_split_to_table",
              p,
              (in, row) -> split(sessions, in, row, "regexp_split_to_table()")));
    }
    for (List<LogicalType> p : forms(List.of(TEXT, TEXT), INT4, TEXT)) {
      functions.add(Define.int4("regexp_count", p, (in, row) -> count(sessions, in, row)));
    }
    for (List<LogicalType> p : forms(List.of(TEXT, TEXT), INT4, INT4, INT4, TEXT, INT4)) {
      functions.add(Define.int4("regexp_instr", p, (in, row) -> instr(sessions, in, row)));
    }
    for (List<LogicalType> p : forms(List.of(TEXT, TEXT), INT4, INT4, TEXT, INT4)) {
      functions.add(Define.text("regexp_substr", p, (in, row) -> substr(sessions, in, row)));
    }
    return functions.stream().map(ScalarFunction::perConnection).toList();
  }

  /** The parameters without optional ones, with the first, with the first two and so on. */
  private static List<List<LogicalType>> forms(
      List<LogicalType> required, LogicalType... optional) {
    List<List<LogicalType>> forms = new ArrayList<>();
    List<LogicalType> form = new ArrayList<>(required);
    forms.add(List.copyOf(form));
    for (LogicalType next : optional) {
      form.add(next);
      forms.add(List.copyOf(form));
    }
    return forms;
  }

  static Subject subject(Sessions sessions, Arguments in, int row) {
    return Subject.of(
        in.get(0).getString(row), new Effort(sessions.interrupted(in.connectionId())));
  }

  /** The pattern with the flags of the given argument, if there is one. */
  static Regex regex(Arguments in, int row, int flagsIndex, @Nullable String notGlobal) {
    return RegexCache.get(in.get(1).getString(row), flags(in, row, flagsIndex, notGlobal));
  }

  /**
   * @param notGlobal the function's name where the flag g is refused
   */
  static RegexFlags flags(Arguments in, int row, int index, @Nullable String notGlobal) {
    if (in.count() <= index) {
      return RegexFlags.NONE;
    }
    RegexFlags flags = RegexFlags.parse(in.get(index).getString(row));
    if (flags.global() && notGlobal != null) {
      PgError error =
          PgError.error(
              SqlState.INVALID_PARAMETER_VALUE,
              notGlobal + " does not support the \"global\" option");
      throw notGlobal.equals("regexp_match()")
          ? error.hint("Use the regexp_matches function instead.")
          : error;
    }
    return flags;
  }

  private static boolean like(Sessions sessions, Arguments in, int row) {
    return regex(in, row, 2, "regexp_like()").matches(subject(sessions, in, row));
  }

  private static @Nullable List<@Nullable String> match(Sessions sessions, Arguments in, int row) {
    Regex regex = regex(in, row, 2, "regexp_match()");
    Subject text = subject(sessions, in, row);
    int[] match = regex.find(text, 0);
    return match == null ? null : RegexSearch.groups(regex, text, match);
  }

  private static List<List<@Nullable String>> matches(Sessions sessions, Arguments in, int row) {
    boolean global = flags(in, row, 2, null).global();
    Regex regex = regex(in, row, 2, null);
    Subject text = subject(sessions, in, row);
    List<List<@Nullable String>> found = new ArrayList<>();
    for (int[] match : RegexSearch.all(regex, text, 0, global, false)) {
      found.add(RegexSearch.groups(regex, text, match));
    }
    return found;
  }

  private static List<@Nullable String> split(
      Sessions sessions, Arguments in, int row, String name) {
    return RegexSearch.split(regex(in, row, 2, name), subject(sessions, in, row));
  }

  private static int count(Sessions sessions, Arguments in, int row) {
    int start = atLeast(in, row, 2, 1, "start");
    Regex regex = regex(in, row, 3, "regexp_count()");
    Subject text = subject(sessions, in, row);
    return RegexSearch.all(regex, text, start - 1, true, false).size();
  }

  private static int instr(Sessions sessions, Arguments in, int row) {
    int start = atLeast(in, row, 2, 1, "start");
    int which = atLeast(in, row, 3, 1, "n");
    int end = in.count() > 4 ? in.get(4).getInt(row) : 0;
    if (end != 0 && end != 1) {
      throw invalid("endoption", end);
    }
    int group = in.count() > 6 ? atLeast(in, row, 6, 0, "subexpr") : 0;
    Regex regex = regex(in, row, 5, "regexp_instr()");
    int[] match = nth(regex, subject(sessions, in, row), start, which);
    return match == null || 2 * group >= match.length || match[2 * group] < 0
        ? 0
        : match[2 * group + end] + 1;
  }

  private static @Nullable String substr(Sessions sessions, Arguments in, int row) {
    int start = atLeast(in, row, 2, 1, "start");
    int which = atLeast(in, row, 3, 1, "n");
    int group = in.count() > 5 ? atLeast(in, row, 5, 0, "subexpr") : 0;
    Regex regex = regex(in, row, 4, "regexp_substr()");
    Subject text = subject(sessions, in, row);
    int[] match = nth(regex, text, start, which);
    return match == null || 2 * group >= match.length
        ? null
        : RegexSearch.group(text, match, group);
  }

  private static int @Nullable [] nth(Regex regex, Subject text, int start, int which) {
    List<int[]> matches = RegexSearch.all(regex, text, start - 1, which > 1, false);
    return matches.size() < which ? null : matches.get(which - 1);
  }

  static int atLeast(Arguments in, int row, int index, int least, String name) {
    if (in.count() <= index) {
      return 1;
    }
    int value = in.get(index).getInt(row);
    if (value < least) {
      throw invalid(name, value);
    }
    return value;
  }

  private static PgError invalid(String name, int value) {
    return PgError.error(
        SqlState.INVALID_PARAMETER_VALUE, "invalid value for parameter \"" + name + "\": " + value);
  }
}
