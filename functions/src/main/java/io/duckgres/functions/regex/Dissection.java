package io.duckgres.functions.regex;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a match is divided among the parts of an expression. Each part knows what it can match and
 * whether it wants much or little of the text.
 */
final class Dissection {
  /** What becomes of a match. */
  sealed interface Shape {}

  /** Nothing further. */
  record Whole() implements Shape {}

  /** Two parts, of which the first has the first choice. */
  record Pair(Dissection first, Dissection second) implements Shape {}

  /** The first branch that matches. */
  record Branches(List<Dissection> branches) implements Shape {}

  /** One part again and again. */
  record Rounds(Dissection body, int min, int max) implements Shape {}

  /** The text of a group, from {@code min} to {@code max} times. */
  record Repeat(int group, int min, int max) implements Shape {}

  private final Re re;
  private final Shape shape;
  private final int flags;
  private final List<Integer> groups;
  private final int group;
  private @Nullable Automaton automaton;

  Dissection(Re re, Shape shape, int flags, int group, List<Integer> groups) {
    this.re = re;
    this.shape = shape;
    this.flags = flags;
    this.group = group;
    this.groups = List.copyOf(groups);
  }

  Shape shape() {
    return shape;
  }

  int flags() {
    return flags;
  }

  Re re() {
    return re;
  }

  boolean wantsLittle() {
    return (flags & Preference.SHORTER) != 0;
  }

  /** The capturing group that this is, 0 for none. */
  int group() {
    return group;
  }

  /** All groups within, this one too. */
  List<Integer> groups() {
    return groups;
  }

  Automaton automaton() {
    Automaton made = automaton;
    if (made == null) {
      made = Automaton.of(re);
      automaton = made;
    }
    return made;
  }
}
