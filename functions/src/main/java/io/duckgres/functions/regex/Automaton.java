package io.duckgres.functions.regex;

import io.duckgres.functions.regex.Re.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says how far an expression can match, in one pass over the text. Sets of the expression's states
 * become states of their own the first time they are met, kept for the next text. One thread.
 */
final class Automaton {
  /** States kept before all are forgotten. */
  private static final int MAX_KEPT = 4096;

  private final Nfa nfa;
  private final boolean anywhere;
  private final Alphabet alphabet;
  private Map<Key, State> states = new HashMap<>();

  /** Which NFA state was seen in which walk. */
  private final int[] seen;

  private final int[] stack;
  private final int[] reached;
  private int walk;

  /** A set of NFA states and the kind of the character before. */
  private record Key(int[] kernel, int before) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && before == key.before && Arrays.equals(kernel, key.kernel);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(kernel) * 31 + before;
    }
  }

  /** By the number of the next character: where to go, whether a match ends here. */
  private static final class State {
    final Key key;
    final @Nullable State[] next;
    final boolean[] accepts;

    State(Key key, int numbers) {
      this.key = key;
      next = new State[numbers];
      accepts = new boolean[numbers];
    }

    boolean isDead() {
      return key.kernel.length == 0;
    }
  }

  /**
   * @param anywhere whether a match may begin at any place behind the first
   */
  Automaton(Nfa nfa, boolean anywhere) {
    this.nfa = nfa;
    this.anywhere = anywhere;
    alphabet = new Alphabet(nfa.sets(), nfa.hasTests());
    seen = new int[nfa.size()];
    stack = new int[nfa.size() + 1];
    reached = new int[nfa.size() + 1];
  }

  static Automaton of(Re re) {
    return new Automaton(new Nfa(re), false);
  }

  /** The end of the longest match from {@code begin} to {@code limit} at most; -1 for none. */
  int longest(Subject text, int begin, int limit) {
    int last = -1;
    State state = start(text, begin);
    for (int at = begin; ; at++) {
      int number = number(text, at);
      State next = step(state, number, text, at);
      if (state.accepts[number]) {
        last = at;
      }
      if (at >= limit || next.isDead()) {
        return last;
      }
      state = next;
    }
  }

  /** The end of the shortest match that ends at {@code from} or later; -1 for none. */
  int shortest(Subject text, int begin, int from, int limit) {
    State state = start(text, begin);
    for (int at = begin; ; at++) {
      int number = number(text, at);
      State next = step(state, number, text, at);
      if (at >= from && state.accepts[number]) {
        return at;
      }
      if (at >= limit || next.isDead()) {
        return -1;
      }
      state = next;
    }
  }

  /** Whether the text from {@code begin} to {@code end} is a match. */
  boolean matches(Subject text, int begin, int end) {
    return shortest(text, begin, end, end) == end;
  }

  private State start(Subject text, int begin) {
    int before =
        !nfa.hasTests() || begin == 0
            ? Alphabet.EDGE
            : alphabet.kind(alphabet.of(text.at(begin - 1)));
    return state(new int[] {nfa.start()}, before);
  }

  private int number(Subject text, int at) {
    return at == text.length() ? alphabet.end() : alphabet.of(text.at(at));
  }

  private State step(State state, int number, Subject text, int at) {
    text.effort().step();
    State known = state.next[number];
    if (known != null && !nfa.hasConditions()) {
      return known;
    }
    int count = walk(state, number, text, at);
    int[] kernel = Arrays.copyOf(reached, count);
    Arrays.sort(kernel);
    State next = state(kernel, nfa.hasTests() ? alphabet.kind(number) : Alphabet.EDGE);
    state.next[number] = next;
    return next;
  }

  private State state(int[] kernel, int before) {
    Key key = new Key(kernel, before);
    State known = states.get(key);
    if (known == null) {
      if (states.size() >= MAX_KEPT) {
        states = new HashMap<>();
      }
      known = new State(key, alphabet.end() + 1);
      states.put(key, known);
    }
    return known;
  }

  /** Follows all arrows at a place; the states behind the next character are put in reached. */
  private int walk(State state, int number, Subject text, int at) {
    int stamp = ++walk;
    int count = 0;
    boolean accepts = false;
    int depth = 0;
    for (int s : state.key.kernel) {
      depth = push(s, stamp, depth);
    }
    while (depth > 0) {
      int s = stack[--depth];
      switch (nfa.kind(s)) {
        case Nfa.READ -> {
          if (alphabet.isIn(nfa.argument(s), number)) {
            count = reach(nfa.next(s), count);
          }
        }
        case Nfa.FORK -> {
          depth = push(nfa.next(s), stamp, depth);
          depth = push(nfa.other(s), stamp, depth);
        }
        case Nfa.TEST -> {
          if (holds(Nfa.place(nfa.argument(s)), state.key.before, alphabet.kind(number))) {
            depth = push(nfa.next(s), stamp, depth);
          }
        }
        case Nfa.LOOK -> {
          if (holds(nfa.condition(nfa.argument(s)), text, at)) {
            depth = push(nfa.next(s), stamp, depth);
          }
        }
        default -> accepts = true;
      }
    }
    if (anywhere && number != alphabet.end()) {
      count = reach(nfa.start(), count);
    }
    state.accepts[number] = accepts;
    return count;
  }

  private int push(int state, int stamp, int depth) {
    if (seen[state] == stamp) {
      return depth;
    }
    seen[state] = stamp;
    stack[depth] = state;
    return depth + 1;
  }

  private int reach(int state, int count) {
    for (int i = 0; i < count; i++) {
      if (reached[i] == state) {
        return count;
      }
    }
    reached[count] = state;
    return count + 1;
  }

  private static boolean holds(Nfa.Condition condition, Subject text, int at) {
    Automaton automaton = condition.automaton();
    boolean found =
        condition.ahead()
            ? automaton.shortest(text, at, at, text.length()) >= 0
            : automaton.matches(text, 0, at);
    return found != condition.negated();
  }

  private static boolean holds(Place place, int before, int after) {
    boolean wordBefore = before == Alphabet.WORD;
    boolean wordAfter = after == Alphabet.WORD;
    return switch (place) {
      case TEXT_START -> before == Alphabet.EDGE;
      case TEXT_END -> after == Alphabet.EDGE;
      case LINE_START -> before == Alphabet.EDGE || before == Alphabet.NEWLINE;
      case LINE_END -> after == Alphabet.EDGE || after == Alphabet.NEWLINE;
      case WORD_START -> !wordBefore && wordAfter;
      case WORD_END -> wordBefore && !wordAfter;
      case WORD_EDGE -> wordBefore != wordAfter;
      case NO_WORD_EDGE -> wordBefore == wordAfter;
    };
  }
}
