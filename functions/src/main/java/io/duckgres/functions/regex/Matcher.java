package io.duckgres.functions.regex;

import java.util.Arrays;

/** One search in one text. */
final class Matcher {
  private final Subject text;
  private final boolean ignoreCase;

  /** Begin and end of each group, -1 for none; the match itself comes first. */
  private final int[] groups;

  Matcher(Subject text, int groupCount, boolean ignoreCase) {
    this.text = text;
    this.ignoreCase = ignoreCase;
    groups = new int[2 * (groupCount + 1)];
    Arrays.fill(groups, -1);
  }

  int[] groups() {
    return groups;
  }

  /** Whether the expression matches from here on, and if so the match. */
  boolean matchAt(Dissection root, int begin) {
    boolean little = root.wantsLittle();
    Automaton automaton = root.automaton();
    int from = begin;
    int limit = text.length();
    while (true) {
      int end =
          little
              ? automaton.shortest(text, begin, from, limit)
              : automaton.longest(text, begin, limit);
      if (end < 0) {
        return false;
      }
      if (divide(root, begin, end)) {
        groups[0] = begin;
        groups[1] = end;
        return true;
      }
      Arrays.fill(groups, -1);
      if (little ? end == limit : end == begin) {
        return false;
      }
      from = end + 1;
      limit = little ? limit : end - 1;
    }
  }

  /** Whether this part of the text, which the automaton takes, can be divided; sets the groups. */
  private boolean divide(Dissection part, int begin, int end) {
    text.effort().step();
    boolean found =
        switch (part.shape()) {
          case Dissection.Whole whole -> true;
          case Dissection.Pair pair -> pair(pair, begin, end);
          case Dissection.Branches branches -> branches(branches, begin, end);
          case Dissection.Rounds rounds -> new RoundsMatcher(this, text, rounds).match(begin, end);
          case Dissection.Repeat repeat -> repeat(repeat, begin, end);
        };
    if (found && part.group() > 0) {
      groups[2 * part.group()] = begin;
      groups[2 * part.group() + 1] = end;
    }
    return found;
  }

  /** As {@link #divide}, forgetting what an earlier round set. */
  boolean divideAnew(Dissection part, int begin, int end) {
    forget(part);
    return divide(part, begin, end);
  }

  void forget(Dissection part) {
    for (int group : part.groups()) {
      groups[2 * group] = -1;
      groups[2 * group + 1] = -1;
    }
  }

  private boolean pair(Dissection.Pair pair, int begin, int end) {
    Automaton first = pair.first().automaton();
    Automaton second = pair.second().automaton();
    boolean little = pair.first().wantsLittle();
    int middle = little ? first.shortest(text, begin, begin, end) : first.longest(text, begin, end);
    while (middle >= 0) {
      if (second.matches(text, middle, end)
          && divide(pair.first(), begin, middle)
          && divide(pair.second(), middle, end)) {
        return true;
      }
      if (middle == (little ? end : begin)) {
        return false;
      }
      middle =
          little
              ? first.shortest(text, begin, middle + 1, end)
              : first.longest(text, begin, middle - 1);
      forget(pair.first());
      forget(pair.second());
    }
    return false;
  }

  private boolean branches(Dissection.Branches branches, int begin, int end) {
    for (Dissection branch : branches.branches()) {
      if (branch.automaton().matches(text, begin, end) && divide(branch, begin, end)) {
        return true;
      }
    }
    return false;
  }

  private boolean repeat(Dissection.Repeat repeat, int begin, int end) {
    int from = groups[2 * repeat.group()];
    if (from < 0) {
      return false;
    }
    int length = groups[2 * repeat.group() + 1] - from;
    if (length == 0) {
      return begin == end;
    }
    if (begin == end) {
      return repeat.min() == 0;
    }
    int times = (end - begin) / length;
    if ((end - begin) % length != 0 || times < repeat.min() || times > repeat.max()) {
      return false;
    }
    for (int i = begin; i < end; i++) {
      if (!same(text.at(i), text.at(from + (i - begin) % length))) {
        return false;
      }
    }
    return true;
  }

  private boolean same(int a, int b) {
    return a == b || (ignoreCase && Character.toLowerCase(a) == Character.toLowerCase(b));
  }
}
