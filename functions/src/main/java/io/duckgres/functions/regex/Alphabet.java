package io.duckgres.functions.regex;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * Characters that an expression cannot tell apart, numbered; the last number is the end of the
 * text. What matters of the surroundings of a place is the kind of the character at either side.
 */
final class Alphabet {
  /** No character: the start or the end of the text. */
  static final int EDGE = 0;

  static final int NEWLINE = 1;
  static final int WORD = 2;
  static final int OTHER = 3;

  private static final CharSet WORDS = CharClasses.named("word");

  private final int[] starts;
  private final int[] direct = new int[256];
  private final int[] kinds;
  private final boolean[][] members;

  /**
   * @param places whether the kinds matter
   */
  Alphabet(List<CharSet> sets, boolean places) {
    TreeSet<Integer> cuts = new TreeSet<>();
    cuts.add(0);
    for (CharSet set : sets) {
      cut(set, cuts);
    }
    if (places) {
      cut(CharSet.NEWLINE, cuts);
      cut(WORDS, cuts);
    }
    starts = cuts.stream().mapToInt(Integer::intValue).toArray();
    for (int c = 0; c < direct.length; c++) {
      direct[c] = search(c);
    }
    kinds = new int[starts.length + 1];
    members = new boolean[sets.size()][starts.length + 1];
    for (int i = 0; i < starts.length; i++) {
      kinds[i] = places ? kindOf(starts[i]) : EDGE;
      for (int s = 0; s < sets.size(); s++) {
        members[s][i] = sets.get(s).contains(starts[i]);
      }
    }
  }

  private static void cut(CharSet set, TreeSet<Integer> cuts) {
    int[] ranges = set.ranges();
    for (int i = 0; i < ranges.length; i += 2) {
      cuts.add(ranges[i]);
      if (ranges[i + 1] < Character.MAX_CODE_POINT) {
        cuts.add(ranges[i + 1] + 1);
      }
    }
  }

  private int search(int c) {
    int at = Arrays.binarySearch(starts, c);
    return at >= 0 ? at : -at - 2;
  }

  private static int kindOf(int c) {
    return c == '\n' ? NEWLINE : WORDS.contains(c) ? WORD : OTHER;
  }

  /** The number of a character. */
  int of(int c) {
    return c < direct.length ? direct[c] : search(c);
  }

  /** The number of the text's end, and how many other numbers there are. */
  int end() {
    return starts.length;
  }

  int kind(int number) {
    return kinds[number];
  }

  boolean isIn(int set, int number) {
    return members[set][number];
  }
}
