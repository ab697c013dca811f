package io.duckgres.functions.regex;

import io.duckgres.functions.regex.RegexFlags.Syntax;

/** Bracket expressions: {@code [a-z]}, {@code [^[:digit:]]}. */
final class BracketParser {
  private static final int CLASS = -2;

  private final PatternReader in;
  private final RegexFlags flags;
  private CharSet.Builder literals = new CharSet.Builder();
  private CharSet.Builder classes = new CharSet.Builder();

  BracketParser(PatternReader in, RegexFlags flags) {
    this.in = in;
    this.flags = flags;
  }

  /** The set; the reader stands behind the opening bracket, then behind the closing one. */
  CharSet parse() {
    literals = new CharSet.Builder();
    classes = new CharSet.Builder();
    boolean negated = in.take("^");
    boolean first = true;
    while (first || in.peek() != ']') {
      part(first);
      first = false;
    }
    in.next();
    CharSet set = literals.build();
    if (flags.ignoreCase()) {
      set = set.withBothCases();
    }
    set = set.union(classes.build());
    if (!negated) {
      return set;
    }
    CharSet rest = set.negated();
    return flags.newlineStops() ? rest.minus(CharSet.NEWLINE) : rest;
  }

  private void part(boolean first) {
    if (!first && in.peek() == '-' && in.peek(1) != ']') {
      throw RegexError.RANGE.error();
    }
    int from = element();
    boolean range = in.peek() == '-' && in.peek(1) != ']';
    if (from == CLASS) {
      if (range) {
        throw RegexError.RANGE.error();
      }
      return;
    }
    int to = from;
    if (range) {
      in.next();
      to = in.peek() == '-' ? in.next() : element();
      if (to == CLASS || to < from) {
        throw (in.atEnd() ? RegexError.BRACKETS : RegexError.RANGE).error();
      }
    }
    literals.add(from, to);
  }

  /** A character, or {@link #CLASS} after a class was added. */
  private int element() {
    int c = in.next();
    if (c == PatternReader.END) {
      throw RegexError.BRACKETS.error();
    }
    if (c == '[') {
      return switch (in.peek()) {
        case PatternReader.END -> throw RegexError.BRACKETS.error();
        case '.' -> single();
        case '=' -> single();
        case ':' -> {
          in.next();
          String name = until(':');
          boolean anyCase = flags.ignoreCase() && (name.equals("lower") || name.equals("upper"));
          classes.add(CharClasses.named(anyCase ? "alpha" : name));
          yield CLASS;
        }
        default -> c;
      };
    }
    if (c == '\\' && flags.syntax() == Syntax.ADVANCED) {
      return switch (Escapes.read(in, 0)) {
        case Escapes.Literal literal -> literal.character();
        case Escapes.OfClass named -> {
          classes.add(named.set());
          yield CLASS;
        }
        default -> throw RegexError.ESCAPE.error();
      };
    }
    return c;
  }

  /** {@code [.x.]} and {@code [=x=]} of one character. */
  private int single() {
    int mark = in.next();
    String name = until(mark);
    if (name.codePointCount(0, name.length()) != 1) {
      throw RegexError.COLLATING_ELEMENT.error();
    }
    return name.codePointAt(0);
  }

  private String until(int mark) {
    StringBuilder name = new StringBuilder();
    while (in.peek() != mark || in.peek(1) != ']') {
      if (in.atEnd()) {
        throw RegexError.BRACKETS.error();
      }
      name.appendCodePoint(in.next());
    }
    in.next();
    in.next();
    return name.toString();
  }
}
