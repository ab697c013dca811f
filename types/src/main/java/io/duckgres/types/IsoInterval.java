package io.duckgres.types;

/** ISO 8601 durations: {@code P1Y2M3DT4H5M6S}, {@code P0001-02-03T04:05:06}, {@code P1W}. */
final class IsoInterval {
  private final String text;
  private final IntervalFields fields;
  private int at;

  /** A field with a letter was seen: the form without letters may not follow. */
  private boolean named;

  IsoInterval(String text, IntervalFields fields) {
    this.text = text;
    this.fields = fields;
  }

  void read() {
    at = 1;
    boolean time = false;
    boolean any = false;
    while (at < text.length()) {
      if (text.charAt(at) == 'T') {
        if (time) {
          throw fields.badFormat();
        }
        time = true;
        named = false;
        any = true;
        at++;
        continue;
      }
      number(time);
      any = true;
    }
    if (!any) {
      throw fields.badFormat();
    }
  }

  private void number(boolean time) {
    int start = at;
    boolean negative = text.charAt(at) == '-';
    if (negative || text.charAt(at) == '+') {
      at++;
    }
    int digits = at;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String number = text.substring(digits, at);
    int sign = negative ? -1 : 1;
    int point = number.indexOf('.');
    long whole = point == 0 ? 0 : fields.parseLong(point < 0 ? number : number.substring(0, point));
    double fraction = point < 0 ? 0 : fields.parseDouble("0" + number.substring(point));
    char unit = at < text.length() ? text.charAt(at) : '\0';
    boolean alternative = time ? unit == ':' || unit == '\0' : unit == '-';
    if (alternative && named) {
      throw fields.badFormat();
    }
    if (alternative) {
      if (time) {
        alternativeTime(start);
      } else {
        alternativeDate(start);
      }
      return;
    }
    if (!time && unit == '\0') {
      basic(number, sign, whole, fraction);
      return;
    }
    at++;
    named = true;
    fields.add(
        time
            ? switch (unit) {
              case 'H' -> IntervalInput.Unit.HOUR;
              case 'M' -> IntervalInput.Unit.MINUTE;
              case 'S' -> IntervalInput.Unit.SECOND;
              default -> throw fields.badFormat();
            }
            : switch (unit) {
              case 'Y' -> IntervalInput.Unit.YEAR;
              case 'M' -> IntervalInput.Unit.MONTH;
              case 'W' -> IntervalInput.Unit.WEEK;
              case 'D' -> IntervalInput.Unit.DAY;
              default -> throw fields.badFormat();
            },
        sign * whole,
        sign * fraction);
  }

  /** {@code yyyymmdd} after P; fewer digits are years. */
  private void basic(String number, int sign, long whole, double fraction) {
    if (number.length() == 8 && fraction == 0) {
      fields.add(IntervalInput.Unit.YEAR, sign * (whole / 10_000), 0);
      fields.add(IntervalInput.Unit.MONTH, sign * (whole / 100 % 100), 0);
      fields.add(IntervalInput.Unit.DAY, sign * (whole % 100), 0);
    } else {
      fields.add(IntervalInput.Unit.YEAR, sign * whole, sign * fraction);
    }
  }

  /** {@code yyyy-mm-dd} after P. */
  private void alternativeDate(int start) {
    int end = text.indexOf('T', start);
    String date = text.substring(start, end < 0 ? text.length() : end);
    String[] parts = date.split("-", -1);
    if (parts.length != 3) {
      throw fields.badFormat();
    }
    fields.add(IntervalInput.Unit.YEAR, fields.parseLong(parts[0]), 0);
    fields.add(IntervalInput.Unit.MONTH, fields.parseLong(parts[1]), 0);
    fields.add(IntervalInput.Unit.DAY, fields.parseLong(parts[2]), 0);
    at = end < 0 ? text.length() : end;
  }

  /** {@code hh:mm:ss} after T. */
  private void alternativeTime(int start) {
    String[] parts = text.substring(start).split(":", -1);
    if (parts.length > 3) {
      throw fields.badFormat();
    }
    fields.add(IntervalInput.Unit.HOUR, fields.parseLong(parts[0]), 0);
    if (parts.length > 1) {
      fields.add(IntervalInput.Unit.MINUTE, fields.parseLong(parts[1]), 0);
    }
    if (parts.length > 2) {
      double seconds = fields.parseDouble(parts[2]);
      fields.add(IntervalInput.Unit.SECOND, (long) seconds, seconds - (long) seconds);
    }
    at = text.length();
  }
}
