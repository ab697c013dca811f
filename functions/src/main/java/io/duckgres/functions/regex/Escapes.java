package io.duckgres.functions.regex;

import io.duckgres.functions.regex.Re.Place;
import org.jspecify.annotations.Nullable;

/** What follows a backslash in an advanced regular expression. */
final class Escapes {
  /** Its meaning. */
  sealed interface Escape {}

  /** A character. */
  record Literal(int character) implements Escape {}

  /** A class, such as {@code \w}. */
  record OfClass(CharSet set) implements Escape {}

  /** A condition, such as {@code \m}. */
  record At(Place place) implements Escape {}

  /** A back reference. */
  record Reference(int group) implements Escape {}

  private Escapes() {}

  /**
   * Reads it; the reader stands behind the backslash.
   *
   * @param groups how many groups have been opened: a longer number is a back reference only up to
   *     it
   */
  static Escape read(PatternReader in, int groups) {
    int start = in.position();
    int c = in.next();
    if (c == PatternReader.END) {
      throw RegexError.ESCAPE.error();
    }
    if (c >= 0x80 || !Character.isLetterOrDigit(c)) {
      return new Literal(c);
    }
    if (c >= '0' && c <= '9') {
      in.position(start);
      return number(in, c, groups);
    }
    CharSet set = classOf(c);
    if (set != null) {
      return new OfClass(set);
    }
    Place place = placeOf(c);
    return place != null ? new At(place) : new Literal(character(in, c));
  }

  private static Escape number(PatternReader in, int first, int groups) {
    int start = in.position();
    if (first != '0') {
      int group = in.digits(10, 1, 255);
      if (in.position() == start + 1 || group <= groups) {
        return new Reference(group);
      }
      in.position(start);
    }
    int octal = in.digits(8, 1, 3);
    if (octal < 0) {
      throw RegexError.ESCAPE.error();
    }
    if (octal > 0xFF) {
      in.position(in.position() - 1);
      octal >>= 3;
    }
    return new Literal(octal);
  }

  private static @Nullable CharSet classOf(int c) {
    return switch (c) {
      case 'd' -> CharClasses.named("digit");
      case 's' -> CharClasses.named("space");
      case 'w' -> CharClasses.named("word");
      case 'D' -> CharClasses.named("digit").negated();
      case 'S' -> CharClasses.named("space").negated();
      case 'W' -> CharClasses.named("word").negated();
      default -> null;
    };
  }

  private static @Nullable Place placeOf(int c) {
    return switch (c) {
      case 'A' -> Place.TEXT_START;
      case 'Z' -> Place.TEXT_END;
      case 'm' -> Place.WORD_START;
      case 'M' -> Place.WORD_END;
      case 'y' -> Place.WORD_EDGE;
      case 'Y' -> Place.NO_WORD_EDGE;
      default -> null;
    };
  }

  private static int character(PatternReader in, int c) {
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'B' -> '\\';
      case 'c' -> control(in);
      case 'e' -> 0x1B;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 0x0B;
      case 'u' -> code(in.digits(16, 4, 4));
      case 'U' -> code(in.digits(16, 8, 8));
      case 'x' -> code(in.digits(16, 1, 255));
      default -> throw RegexError.ESCAPE.error();
    };
  }

  private static int control(PatternReader in) {
    if (in.atEnd()) {
      throw RegexError.ESCAPE.error();
    }
    return in.next() & 0x1F;
  }

  private static int code(int value) {
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      throw RegexError.ESCAPE.error();
    }
    return value;
  }
}
