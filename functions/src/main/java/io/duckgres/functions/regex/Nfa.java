package io.duckgres.functions.regex;

import io.duckgres.functions.regex.Re.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * States and arrows for what an expression can match. A back reference is there as what its group
 * can match: more than it will match, the division of the match decides.
 */
final class Nfa {
  /** Reads a character of the set {@code argument}. */
  static final int READ = 0;

  /** Goes on at {@code next} and at {@code other}. */
  static final int FORK = 1;

  /** Goes on if the {@link Place} {@code argument} is here. */
  static final int TEST = 2;

  /** Goes on if the condition {@code argument} holds here. */
  static final int LOOK = 3;

  /** The end of a match. */
  static final int ACCEPT = 4;

  private static final int MAX_STATES = 50_000;

  /** A condition on the text before or behind a place. */
  record Condition(Automaton automaton, boolean ahead, boolean negated) {}

  private int[] kinds = new int[16];
  private int[] arguments = new int[16];
  private int[] nexts = new int[16];
  private int[] others = new int[16];
  private int size;
  private final List<CharSet> sets = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();
  private boolean hasTests;
  private final int start;

  Nfa(Re re) {
    start = build(re, add(ACCEPT, 0, -1, -1));
  }

  int start() {
    return start;
  }

  int size() {
    return size;
  }

  int kind(int state) {
    return kinds[state];
  }

  int argument(int state) {
    return arguments[state];
  }

  int next(int state) {
    return nexts[state];
  }

  int other(int state) {
    return others[state];
  }

  List<CharSet> sets() {
    return sets;
  }

  Condition condition(int index) {
    return conditions.get(index);
  }

  boolean hasConditions() {
    return !conditions.isEmpty();
  }

  /** Whether places matter. */
  boolean hasTests() {
    return hasTests;
  }

  private int add(int kind, int argument, int next, int other) {
    if (size == MAX_STATES) {
      throw RegexError.TOO_COMPLEX.error();
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      arguments = Arrays.copyOf(arguments, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
      others = Arrays.copyOf(others, size * 2);
    }
    kinds[size] = kind;
    arguments[size] = argument;
    nexts[size] = next;
    others[size] = other;
    return size++;
  }

  /** Adds the states of an expression that is followed by {@code next}; its first state. */
  private int build(Re re, int next) {
    return switch (re) {
      case Re.One one -> add(READ, indexOf(one.set()), next, -1);
      case Re.Test test -> {
        hasTests = true;
        yield add(TEST, test.place().ordinal(), next, -1);
      }
      case Re.Look look -> {
        conditions.add(
            new Condition(
                new Automaton(new Nfa(look.body()), !look.ahead()), look.ahead(), look.negated()));
        yield add(LOOK, conditions.size() - 1, next, -1);
      }
      case Re.Sequence sequence -> {
        int at = next;
        for (Re part : sequence.parts().reversed()) {
          at = build(part, at);
        }
        yield at;
      }
      case Re.Choice choice -> {
        int at = build(choice.branches().getLast(), next);
        for (int i = choice.branches().size() - 2; i >= 0; i--) {
          at = add(FORK, 0, build(choice.branches().get(i), next), at);
        }
        yield at;
      }
      case Re.Loop loop -> loop(loop, next);
      case Re.Group group -> build(group.body(), next);
      case Re.Back back -> build(back.body(), next);
    };
  }

  private int loop(Re.Loop loop, int next) {
    int at = next;
    if (loop.max() == Re.UNBOUNDED) {
      int fork = add(FORK, 0, -1, next);
      int body = build(loop.body(), fork);
      nexts[fork] = body;
      at = fork;
    } else {
      for (int i = loop.min(); i < loop.max(); i++) {
        at = add(FORK, 0, build(loop.body(), at), next);
      }
    }
    for (int i = 0; i < loop.min(); i++) {
      at = build(loop.body(), at);
    }
    return at;
  }

  private int indexOf(CharSet set) {
    int index = sets.indexOf(set);
    if (index < 0) {
      sets.add(set);
      index = sets.size() - 1;
    }
    return index;
  }

  static Place place(int argument) {
    return PLACES[argument];
  }

  private static final Place[] PLACES = Place.values();
}
