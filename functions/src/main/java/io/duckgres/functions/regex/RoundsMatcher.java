package io.duckgres.functions.regex;

import java.util.Arrays;

/**
 * Divides a part of the text among the rounds of a loop: each takes as much (or as little) as it
 * can, the first having the first choice. Rounds of no text are taken only to reach the lower
 * bound.
 */
final class RoundsMatcher {
  private final Matcher matcher;
  private final Subject text;
  private final Dissection body;
  private final int max;
  private final int min;
  private final boolean little;
  private final boolean mayBeNone;
  private int[] ends = new int[16];

  RoundsMatcher(Matcher matcher, Subject text, Dissection.Rounds rounds) {
    this.matcher = matcher;
    this.text = text;
    body = rounds.body();
    min = Math.max(rounds.min(), 1);
    max = rounds.max();
    little = body.wantsLittle();
    mayBeNone = rounds.min() == 0;
  }

  boolean match(int begin, int end) {
    boolean none = mayBeNone && begin == end;
    int most = Math.max(Math.min(end - begin, max), min);
    ends[0] = begin;
    if (little && none) {
      matcher.forget(body);
      return true;
    }
    if (little ? fewest(begin, end, most) : most(begin, end, most)) {
      return true;
    }
    matcher.forget(body);
    return none;
  }

  private boolean most(int begin, int end, int most) {
    int verified = 0;
    int limit = end;
    int k = 1;
    while (k > 0) {
      int to = body.automaton().longest(text, ends[k - 1], limit);
      boolean back = true;
      if (to < 0) {
        k--;
      } else {
        set(k, to);
        verified = Math.min(verified, k - 1);
        if (to != end) {
          if (k >= most) {
            k--;
          } else if (to > ends[k - 1] || (k < min && min - k >= end - to)) {
            k++;
            limit = end;
            back = false;
          }
        } else if (k >= min) {
          int failed = verify(verified, k);
          if (failed == 0) {
            return true;
          }
          verified = failed - 1;
          k = failed;
        }
      }
      if (back) {
        // A shorter k-th round, or a shorter one before it.
        while (k > 0) {
          int from = ends[k - 1];
          if (ends[k] > from) {
            limit = ends[k] - 1;
            if (limit > from || (k < min && min - k >= end - from)) {
              break;
            }
          }
          k--;
        }
      }
    }
    return false;
  }

  private boolean fewest(int begin, int end, int most) {
    int verified = 0;
    int k = 1;
    int least = begin == end ? end : begin + 1;
    while (k > 0) {
      // The last round that is allowed must reach the end.
      int from = k == most ? end : least;
      int to = body.automaton().shortest(text, ends[k - 1], from, end);
      boolean back = true;
      if (to < 0) {
        k--;
      } else {
        set(k, to);
        verified = Math.min(verified, k - 1);
        if (to != end) {
          if (k >= most) {
            k--;
          } else if (to > ends[k - 1] || (k < min && min - k >= end - to)) {
            k++;
            least = min - k >= end - to ? to : to + 1;
            back = false;
          }
        } else if (k >= min) {
          int failed = verify(verified, k);
          if (failed == 0) {
            return true;
          }
          verified = failed - 1;
          k = failed;
        }
      }
      if (back) {
        // A longer k-th round, or a longer one before it.
        while (k > 0) {
          if (ends[k] < end) {
            least = ends[k] + 1;
            break;
          }
          k--;
        }
      }
    }
    return false;
  }

  /** Divides the rounds behind the first {@code verified}; the one that cannot be, 0 for none. */
  private int verify(int verified, int rounds) {
    for (int i = verified + 1; i <= rounds; i++) {
      if (!matcher.divideAnew(body, ends[i - 1], ends[i])) {
        return i;
      }
    }
    return 0;
  }

  private void set(int round, int end) {
    if (round == ends.length) {
      ends = Arrays.copyOf(ends, round * 2);
    }
    ends[round] = end;
  }
}
