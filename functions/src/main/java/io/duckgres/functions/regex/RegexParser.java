package io.duckgres.functions.regex;

import io.duckgres.functions.regex.Re.Greed;
import io.duckgres.functions.regex.Re.Place;
import io.duckgres.functions.regex.RegexFlags.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pattern. */
final class RegexParser {
  /** The largest number in a bound. */
  private static final int MAX_BOUND = 255;

  /** Groups within groups, to keep the stack. */
  private static final int MAX_DEPTH = 500;

  private final PatternReader in;
  private RegexFlags flags;

  /** The groups' expressions, null while a group is open; the first is unused. */
  private final List<@Nullable Re> groups = new ArrayList<>();

  private int depth;

  private RegexParser(String pattern, RegexFlags flags) {
    in = new PatternReader(pattern);
    this.flags = flags;
    groups.add(null);
  }

  /**
   * A pattern read.
   *
   * @param flags as given, and as options in the pattern change them
   * @param groups number of capturing groups
   */
  record Parsed(Re re, RegexFlags flags, int groups) {}

  /** Reads it; 2201B when it cannot be read. */
  static Parsed parse(String pattern, RegexFlags flags) {
    RegexParser parser = new RegexParser(pattern, flags);
    parser.director();
    Re re = parser.flags.syntax() == Syntax.LITERAL ? parser.literal() : parser.choice(false);
    if (!parser.in.atEnd()) {
      throw RegexError.PARENTHESES.error();
    }
    return new Parsed(re, parser.flags, parser.groups.size() - 1);
  }

  /** {@code ***=}, {@code ***:} and {@code (?flags)} before everything else. */
  private void director() {
    if (flags.syntax() == Syntax.LITERAL) {
      return;
    }
    if (in.take("***")) {
      switch (in.next()) {
        case '=' -> {
          flags = flags.literal();
          return;
        }
        case ':' -> flags = advanced(flags);
        case '?' -> throw RegexError.BAD_PATTERN.error();
        default -> throw RegexError.QUANTIFIER.error();
      }
    }
    if (flags.syntax() != Syntax.ADVANCED || in.peek() != '(' || in.peek(1) != '?') {
      return;
    }
    if (in.peek(2) > 0x7F || !Character.isLetter(in.peek(2))) {
      return;
    }
    in.take("(?");
    for (int c = in.next(); c != ')'; c = in.next()) {
      RegexFlags next = c == 'g' || c > 0x7F ? null : flags.with(c);
      if (next == null) {
        throw RegexError.EMBEDDED_OPTION.error();
      }
      flags = next;
    }
  }

  private static RegexFlags advanced(RegexFlags f) {
    return new RegexFlags(
        Syntax.ADVANCED,
        f.ignoreCase(),
        f.expanded(),
        f.newlineStops(),
        f.newlineAnchors(),
        f.global());
  }

  private Re literal() {
    List<Re> parts = new ArrayList<>();
    while (!in.atEnd()) {
      parts.add(one(in.next()));
    }
    return new Re.Sequence(parts);
  }

  /** Branches up to the end or a closing parenthesis. */
  private Re choice(boolean inLook) {
    if (++depth > MAX_DEPTH) {
      throw RegexError.TOO_COMPLEX.error();
    }
    List<Re> branches = new ArrayList<>();
    branches.add(branch(inLook));
    while (in.take("|")) {
      branches.add(branch(inLook));
    }
    depth--;
    return branches.size() == 1 ? branches.getFirst() : new Re.Choice(branches);
  }

  private Re branch(boolean inLook) {
    List<Re> parts = new ArrayList<>();
    while (true) {
      skip();
      int c = in.peek();
      if (c == PatternReader.END || c == '|' || (c == ')' && (depth > 1 || !isExtended()))) {
        return parts.size() == 1 ? parts.getFirst() : new Re.Sequence(parts);
      }
      Re atom = atom(inLook);
      parts.add(isCondition(atom) ? atom : quantified(atom));
    }
  }

  private static boolean isCondition(Re atom) {
    return atom instanceof Re.Test || atom instanceof Re.Look;
  }

  private boolean isExtended() {
    return flags.syntax() == Syntax.EXTENDED;
  }

  /** White space of expanded syntax, and comments. */
  private void skip() {
    while (true) {
      if (flags.expanded()) {
        in.skipSpace();
      }
      if (isExtended() || !in.take("(?#")) {
        return;
      }
      while (!in.atEnd() && in.peek() != ')') {
        in.next();
      }
      in.next();
    }
  }

  private Re atom(boolean inLook) {
    int c = in.next();
    return switch (c) {
      case '*', '+', '?' -> throw RegexError.QUANTIFIER.error();
      case '{' -> {
        if (isDigit(in.peek())) {
          throw RegexError.QUANTIFIER.error();
        }
        yield one(c);
      }
      case '(' -> parenthesis(inLook);
      case '[' -> bracket();
      case '.' -> new Re.One(flags.newlineStops() ? CharSet.NEWLINE.negated() : CharSet.ALL);
      case '^' -> new Re.Test(flags.newlineAnchors() ? Place.LINE_START : Place.TEXT_START);
      case '$' -> new Re.Test(flags.newlineAnchors() ? Place.LINE_END : Place.TEXT_END);
      case '\\' -> escape(inLook);
      default -> one(c);
    };
  }

  private Re bracket() {
    if (in.take("[:<:]]")) {
      return new Re.Test(Place.WORD_START);
    }
    if (in.take("[:>:]]")) {
      return new Re.Test(Place.WORD_END);
    }
    return new Re.One(new BracketParser(in, flags).parse());
  }

  private Re escape(boolean inLook) {
    if (isExtended()) {
      int c = in.next();
      if (c == PatternReader.END) {
        throw RegexError.ESCAPE.error();
      }
      return one(c);
    }
    return switch (Escapes.read(in, groups.size() - 1)) {
      case Escapes.Literal literal -> one(literal.character());
      case Escapes.OfClass named -> new Re.One(named.set());
      case Escapes.At at -> new Re.Test(at.place());
      case Escapes.Reference reference -> {
        int group = reference.group();
        Re body = group < groups.size() ? groups.get(group) : null;
        if (inLook || body == null) {
          throw RegexError.BACK_REFERENCE.error();
        }
        yield new Re.Back(group, body);
      }
    };
  }

  private Re parenthesis(boolean inLook) {
    if (!isExtended() && in.take("?")) {
      if (in.take(":")) {
        return repeatable(closed(choice(inLook)));
      }
      boolean ahead = !in.take("<");
      boolean negated =
          switch (in.next()) {
            case '=' -> false;
            case '!' -> true;
            default -> throw RegexError.QUANTIFIER.error();
          };
      return new Re.Look(closed(choice(true)), ahead, negated);
    }
    if (inLook) {
      return repeatable(closed(choice(true)));
    }
    int number = groups.size();
    groups.add(null);
    Re body = closed(choice(false));
    groups.set(number, body);
    return new Re.Group(number, body);
  }

  /** A condition may be repeated when it stands in parentheses. */
  private static Re repeatable(Re body) {
    return isCondition(body) ? new Re.Sequence(List.of(body)) : body;
  }

  private Re closed(Re body) {
    if (!in.take(")")) {
      throw RegexError.PARENTHESES.error();
    }
    return body;
  }

  private Re one(int c) {
    CharSet set = CharSet.of(c, c);
    return new Re.One(flags.ignoreCase() ? set.withBothCases() : set);
  }

  private Re quantified(Re atom) {
    skip();
    int c = in.peek();
    return switch (c) {
      case '*' -> loop(atom, 0, Re.UNBOUNDED);
      case '+' -> loop(atom, 1, Re.UNBOUNDED);
      case '?' -> loop(atom, 0, 1);
      case '{' -> isDigit(in.peek(1)) ? bound(atom) : atom;
      default -> atom;
    };
  }

  private Re loop(Re atom, int min, int max) {
    in.next();
    return new Re.Loop(atom, min, max, greed());
  }

  private Greed greed() {
    return !isExtended() && in.take("?") ? Greed.SHORTEST : Greed.LONGEST;
  }

  private Re bound(Re atom) {
    in.next();
    int min = number();
    int max = min;
    Greed greed = Greed.NONE;
    blank();
    if (in.take(",")) {
      blank();
      max = isDigit(in.peek()) ? number() : Re.UNBOUNDED;
      greed = Greed.LONGEST;
      blank();
    }
    if (min > max) {
      throw RegexError.REPETITION_COUNT.error();
    }
    if (!in.take("}")) {
      throw (in.atEnd() ? RegexError.BRACES : RegexError.REPETITION_COUNT).error();
    }
    boolean shortest = greed() == Greed.SHORTEST;
    if (max == 0) {
      return Re.EMPTY;
    }
    return new Re.Loop(atom, min, max, greed == Greed.NONE || !shortest ? greed : Greed.SHORTEST);
  }

  private void blank() {
    if (flags.expanded()) {
      in.skipSpace();
    }
  }

  private int number() {
    int value = in.digits(10, 1, 255);
    if (in.atEnd()) {
      throw RegexError.BRACES.error();
    }
    if (value < 0 || value > MAX_BOUND) {
      throw RegexError.REPETITION_COUNT.error();
    }
    return value;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
