package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code format()}: one call. */
public final class FormatText {
  private final String format;
  private final List<@Nullable String> arguments;
  private final StringBuilder out = new StringBuilder();
  private int at;

  /** The argument used last, from 1. */
  private int used;

  private FormatText(String format, List<@Nullable String> arguments) {
    this.format = format;
    this.arguments = arguments;
  }

  /** The format with its specifiers replaced; 22023 for what is none. */
  public static String of(String format, List<@Nullable String> arguments) {
    return new FormatText(format, arguments).run();
  }

  private String run() {
    while (at < format.length()) {
      char c = format.charAt(at++);
      if (c != '%') {
        out.append(c);
      } else if (peek() == '%') {
        out.append('%');
        at++;
      } else {
        specifier();
      }
    }
    return out.toString();
  }

  private char peek() {
    if (at >= format.length()) {
      throw invalid("unterminated format() type specifier").hint("For a single \"%\" use \"%%\".");
    }
    return format.charAt(at);
  }

  /** {@code %[position$][-][width]type}, the width a number, {@code *} or {@code *position$}. */
  private void specifier() {
    int argument = 0;
    int width = 0;
    int number = number();
    if (number >= 0) {
      if (peek() == '$') {
        at++;
        argument = position(number);
        number = -1;
      } else {
        width = number;
      }
    }
    boolean left = false;
    if (number < 0) {
      while (peek() == '-') {
        left = true;
        at++;
      }
      if (peek() == '*') {
        at++;
        int from = number();
        if (from >= 0) {
          if (peek() != '$') {
            throw invalid("width argument position must be ended by \"$\"");
          }
          at++;
          width = width(position(from));
        } else {
          width = width(used + 1);
        }
      } else {
        width = Math.max(number(), 0);
      }
    }
    char type = peek();
    if (type != 's' && type != 'I' && type != 'L') {
      throw invalid(
              "unrecognized format() type specifier \""
                  + Character.toString(format.codePointAt(at))
                  + "\"")
          .hint("For a single \"%\" use \"%%\".");
    }
    at++;
    write(value(type, argument(argument == 0 ? used + 1 : argument)), width, left);
  }

  /** Digits, -1 when there are none. */
  private int number() {
    long value = -1;
    while (peek() >= '0' && peek() <= '9') {
      value = Math.max(value, 0) * 10 + (format.charAt(at++) - '0');
      if (value > Integer.MAX_VALUE) {
        throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "number is out of range");
      }
    }
    return (int) value;
  }

  private static int position(int number) {
    if (number == 0) {
      throw invalid("format specifies argument 0, but arguments are numbered from 1");
    }
    return number;
  }

  private @Nullable String argument(int number) {
    if (number > arguments.size()) {
      throw invalid("too few arguments for format()");
    }
    used = number;
    return arguments.get(number - 1);
  }

  private int width(int number) {
    String text = argument(number);
    if (text == null) {
      return 0;
    }
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw PgError.error(
              SqlState.INVALID_TEXT_REPRESENTATION,
              "invalid input syntax for type integer: \"" + text + "\"")
          .causedBy(e);
    }
  }

  private static String value(char type, @Nullable String value) {
    if (value == null) {
      if (type == 'I') {
        throw PgError.error(
            SqlState.NULL_VALUE_NOT_ALLOWED,
            "null values cannot be formatted as an SQL identifier");
      }
      return type == 'L' ? "NULL" : "";
    }
    return switch (type) {
      case 'I' -> Quoting.identifier(value);
      case 'L' -> Quoting.literal(value);
      default -> value;
    };
  }

  private void write(String text, int width, boolean left) {
    if (width == Integer.MIN_VALUE) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "number is out of range");
    }
    int fill = Math.abs(width) - text.codePointCount(0, text.length());
    boolean behind = left || width < 0;
    if (!behind) {
      out.repeat(' ', Math.max(fill, 0));
    }
    out.append(text);
    if (behind) {
      out.repeat(' ', Math.max(fill, 0));
    }
  }

  private static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
