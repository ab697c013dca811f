package io.duckgres.functions.regex;

import org.jspecify.annotations.Nullable;

/**
 * A compiled regular expression. It learns while it matches: used by one thread at a time, best the
 * same one again; see {@link RegexCache}.
 */
public final class Regex {
  private final Dissection root;
  private final Automaton search;
  private final int groups;
  private final boolean ignoreCase;

  private Regex(RegexParser.Parsed parsed) {
    root = Dissections.of(parsed.re());
    search = new Automaton(new Nfa(parsed.re()), true);
    groups = parsed.groups();
    ignoreCase = parsed.flags().ignoreCase();
  }

  /** Compiles a pattern; 2201B when it is none. */
  public static Regex compile(String pattern, RegexFlags flags) {
    return new Regex(RegexParser.parse(pattern, flags));
  }

  /** Number of capturing groups. */
  public int groups() {
    return groups;
  }

  /** Whether there is a match anywhere. */
  public boolean matches(Subject text) {
    return (root.flags() & Preference.REFERS) == 0
        ? search.shortest(text, 0, 0, text.length()) >= 0
        : find(text, 0) != null;
  }

  /**
   * The first match that begins at {@code from} or behind; null for none.
   *
   * @return begin and end of the match, then of each group, in characters; -1 for a group that has
   *     no part in the match
   */
  public int @Nullable [] find(Subject text, int from) {
    int last = search.shortest(text, from, from, text.length());
    if (last < 0) {
      return null;
    }
    boolean sure = (root.flags() & Preference.REFERS) == 0;
    Matcher matcher = new Matcher(text, groups, ignoreCase);
    for (int begin = from; begin <= (sure ? last : text.length()); begin++) {
      if (matcher.matchAt(root, begin)) {
        return matcher.groups();
      }
    }
    return null;
  }
}
