package io.duckgres.functions.scalar;

import java.util.List;

/** The functions of dates, times and intervals. */
final class DateTimeGroups {
  static final List<FunctionGroup> ALL =
      List.of(
          new DateTimeInputs(),
          new DateTimeConversions(),
          new DateTimeArithmetic(),
          new DateTimeParts(),
          new DateTimeTruncation(),
          new DateTimeFunctions(),
          new Overlaps(),
          new ZoneFunctions(),
          new ClockFunctions(),
          new DateFormatFunctions(),
          new NumberFormatFunctions());

  private DateTimeGroups() {}
}
