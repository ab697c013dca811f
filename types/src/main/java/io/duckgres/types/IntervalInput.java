package io.duckgres.types;

import io.duckgres.types.DateTimeTokens.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an interval by the rules of PostgreSQL's DecodeInterval(). One object per text. */
final class IntervalInput {
  /** What a number counts, largest last; the ordinal serves as a bit. */
  enum Unit {
    MICROSECOND,
    MILLISECOND,
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR,
    DECADE,
    CENTURY,
    MILLENNIUM
  }

  /** PostgreSQL looks at no more characters of a word. */
  private static final int WORD_LENGTH = 10;

  private static final Map<String, Unit> UNITS = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(IntervalInput.class, "interval_units.tsv")) {
      UNITS.put(row.get(0), Unit.valueOf(row.get(1)));
    }
  }

  private final String input;
  private final TextSettings settings;
  private final IntervalRange range;
  private final IntervalFields fields;
  private int seen;

  IntervalInput(String input, TextSettings settings, IntervalRange range) {
    this.input = input;
    this.range = range;
    this.settings = settings;
    this.fields = new IntervalFields(input);
  }

  IntervalType.Value read() {
    String trimmed = input.strip();
    if (trimmed.startsWith("P")) {
      new IsoInterval(trimmed, fields).read();
      return fields.value();
    }
    DateTimeTokens tokens = new DateTimeTokens(input);
    if (!tokens.valid || tokens.count == 0) {
      throw fields.badFormat();
    }
    boolean ago = decode(tokens);
    if (seen == 0) {
      throw fields.badFormat();
    }
    if (settings.intervalStyle() == IntervalStyle.SQL_STANDARD && onlyFirstIsNegative(tokens)) {
      fields.makeNegative();
    }
    if (ago) {
      fields.negate();
    }
    return fields.value();
  }

  /** From right to left: a unit tells what the number before it is. True if "ago" is there. */
  private boolean decode(DateTimeTokens tokens) {
    boolean ago = false;
    boolean unitRequired = false;
    Unit unit = null;
    for (int i = tokens.count - 1; i >= 0; i--) {
      String text = tokens.text[i];
      switch (tokens.kind[i]) {
        case TIME -> {
          clock(text, false);
          unit = Unit.DAY;
        }
        case ZONE -> {
          if (text.indexOf(':') > 0) {
            clock(text.substring(1), text.charAt(0) == '-');
            unit = Unit.DAY;
          } else {
            unit = number(text, unit, unitRequired);
          }
        }
        case DATE, NUMBER -> unit = number(text, unit, unitRequired);
        case STRING, SPECIAL -> {
          if (text.equals("ago")) {
            ago = true;
            unit = null;
            unitRequired = true;
          } else if (!text.equals("at")) {
            unit = UNITS.get(text.length() > WORD_LENGTH ? text.substring(0, WORD_LENGTH) : text);
            if (unit == null || (i == 0 && tokens.kind[i] == Kind.SPECIAL)) {
              throw fields.badFormat();
            }
          }
        }
      }
    }
    return ago;
  }

  private void mark(int bits) {
    if ((seen & bits) != 0) {
      throw fields.badFormat();
    }
    seen |= bits;
  }

  private static int bit(Unit unit) {
    return 1 << unit.ordinal();
  }

  /** {@code h:m[:s[.f]]}, or {@code m:s.f}. */
  private void clock(String text, boolean negative) {
    String[] parts = text.split(":", -1);
    int sign = negative ? -1 : 1;
    boolean minutesFirst =
        parts.length == 2 && (parts[1].indexOf('.') >= 0 || range.isMinuteToSecond());
    if (parts.length < 2 || parts.length > 3) {
      throw fields.badFormat();
    }
    long hours = minutesFirst ? 0 : fields.parseLong(parts[0]);
    long minutes = fields.parseOrZero(parts[minutesFirst ? 0 : 1]);
    double seconds =
        minutesFirst
            ? fields.parseDouble(parts[1])
            : parts.length == 3 && !parts[2].isEmpty() ? fields.parseDouble(parts[2]) : 0;
    if (minutes > 59 || seconds > 60) {
      throw fields.overflow();
    }
    mark(bit(Unit.HOUR) | bit(Unit.MINUTE) | bit(Unit.SECOND));
    fields.add(Unit.HOUR, sign * hours, 0);
    fields.add(Unit.MINUTE, sign * minutes, 0);
    long whole = (long) seconds;
    fields.add(Unit.SECOND, sign * whole, sign * (seconds - whole));
  }

  /** Returns the unit that a number further to the left has without a name of its own. */
  private @Nullable Unit number(String text, @Nullable Unit unit, boolean unitRequired) {
    if (unit == null && unitRequired) {
      throw fields.badFormat();
    }
    boolean negative = text.charAt(0) == '-';
    String magnitude = text.charAt(0) == '-' || text.charAt(0) == '+' ? text.substring(1) : text;
    int sign = negative ? -1 : 1;
    int minus = magnitude.indexOf('-');
    if (minus >= 0) {
      long years = fields.parseLong(magnitude.substring(0, minus));
      long months = fields.parseLong(magnitude.substring(minus + 1));
      if (months >= 12) {
        throw fields.overflow();
      }
      mark(bit(Unit.MONTH));
      fields.add(Unit.MONTH, sign * (years * 12 + months), 0);
      return Unit.MONTH;
    }
    int point = magnitude.indexOf('.');
    long whole =
        point == 0 ? 0 : fields.parseLong(point < 0 ? magnitude : magnitude.substring(0, point));
    double fraction = point < 0 ? 0 : fields.parseDouble("0" + magnitude.substring(point));
    Unit counted = unit == null ? range.lastUnit() : unit;
    mark(bit(counted));
    fields.add(counted, sign * whole, sign * fraction);
    return counted == Unit.HOUR ? Unit.DAY : counted;
  }

  private static boolean onlyFirstIsNegative(DateTimeTokens tokens) {
    if (tokens.text[0].charAt(0) != '-') {
      return false;
    }
    for (int i = 1; i < tokens.count; i++) {
      char c = tokens.text[i].charAt(0);
      if (c == '-' || c == '+') {
        return false;
      }
    }
    return true;
  }
}
