package io.duckgres.functions.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's functions make of the matches of a pattern. */
public final class RegexSearch {
  private RegexSearch() {}

  /**
   * The matches one after the other, each as {@link Regex#find} gives it.
   *
   * @param start first character to look at, from 0
   * @param global all matches, not only the first
   * @param skipEmpty leaves out matches of no text at the text's ends and right behind a match
   */
  public static List<int[]> all(
      Regex regex, Subject text, int start, boolean global, boolean skipEmpty) {
    List<int[]> matches = new ArrayList<>();
    int previousEnd = 0;
    int from = start;
    while (from <= text.length()) {
      int[] match = regex.find(text, from);
      if (match == null) {
        break;
      }
      if (!skipEmpty || (match[0] < text.length() && match[1] > previousEnd)) {
        matches.add(match);
      }
      previousEnd = match[1];
      if (!global) {
        break;
      }
      from = match[0] == match[1] ? match[1] + 1 : match[1];
    }
    return matches;
  }

  /** The text of a group, null when it has no part in the match. */
  public static @Nullable String group(Subject text, int[] match, int group) {
    return match[2 * group] < 0 ? null : text.part(match[2 * group], match[2 * group + 1]);
  }

  /** The groups' texts, or the match's where there is no group. */
  public static List<@Nullable String> groups(Regex regex, Subject text, int[] match) {
    List<@Nullable String> groups = new ArrayList<>();
    for (int i = regex.groups() == 0 ? 0 : 1; i <= regex.groups(); i++) {
      groups.add(group(text, match, i));
    }
    return groups;
  }

  /** The text between the matches. */
  public static List<@Nullable String> split(Regex regex, Subject text) {
    List<@Nullable String> parts = new ArrayList<>();
    int from = 0;
    for (int[] match : all(regex, text, 0, true, true)) {
      parts.add(text.part(from, match[0]));
      from = match[1];
    }
    parts.add(text.part(from, text.length()));
    return parts;
  }

  /**
   * The text with matches replaced.
   *
   * @param replacement may have {@code \1} to {@code \9} and {@code \&}
   * @param start first character to look at, from 0
   * @param which which match from 1, 0 for all
   */
  public static String replace(
      Regex regex, Subject text, String replacement, int start, int which) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int count = 0;
    int from = start;
    while (from <= text.length()) {
      int[] match = regex.find(text, from);
      if (match == null) {
        break;
      }
      from = match[0] == match[1] ? match[1] + 1 : match[1];
      if (which > 0 && ++count != which) {
        continue;
      }
      out.append(text.part(copied, match[0]));
      append(out, replacement, text, match);
      copied = match[1];
      if (which > 0) {
        break;
      }
    }
    return out.append(text.part(copied, text.length())).toString();
  }

  private static void append(StringBuilder out, String replacement, Subject text, int[] match) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
      if (c != '\\') {
        out.append(c);
      } else if (next == '&') {
        out.append(text.part(match[0], match[1]));
        i++;
      } else if (next >= '1' && next <= '9') {
        int group = next - '0';
        if (2 * group < match.length && match[2 * group] >= 0) {
          out.append(text.part(match[2 * group], match[2 * group + 1]));
        }
        i++;
      } else {
        out.append('\\');
        if (next == '\\') {
          i++;
        }
      }
    }
  }
}
