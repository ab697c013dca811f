package io.duckgres.functions.regex;

import java.util.List;

/** A regular expression as written. */
sealed interface Re {
  /** No bound above. */
  int UNBOUNDED = Integer.MAX_VALUE;

  /** Which length a quantifier asks for. */
  enum Greed {
    /** {@code {m}}: whatever its operand asks for. */
    NONE,
    LONGEST,
    SHORTEST
  }

  /** A condition on the place between two characters. */
  enum Place {
    TEXT_START,
    TEXT_END,
    LINE_START,
    LINE_END,
    WORD_START,
    WORD_END,
    WORD_EDGE,
    NO_WORD_EDGE
  }

  Re EMPTY = new Sequence(List.of());

  /** One character of a set. */
  record One(CharSet set) implements Re {}

  /** A condition. */
  record Test(Place place) implements Re {}

  /** A condition on what follows ({@code ahead}) or precedes. */
  record Look(Re body, boolean ahead, boolean negated) implements Re {}

  /** One after the other. */
  record Sequence(List<Re> parts) implements Re {}

  /** One of them. */
  record Choice(List<Re> branches) implements Re {}

  /** Repeated from {@code min} to {@code max} times. */
  record Loop(Re body, int min, int max, Greed greed) implements Re {}

  /** A capturing group, numbered from 1. */
  record Group(int number, Re body) implements Re {}

  /** What a group matched, {@code body} being the group's expression. */
  record Back(int number, Re body) implements Re {}
}
