package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.INT8;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** The first value of a series that is made as one list, once it is known not to be too long. */
final class SeriesBounds implements FunctionGroup {
  /** Half a gigabyte. */
  private static final long MOST = 1L << 26;

  private static final long DAYS_PER_MONTH = 30;

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    functions.add(
        Define.int8("_pg_series_start", List.of(INT8, INT8), (in, row) -> integers(in, row, 1)));
    functions.add(
        Define.int8(
            "_pg_series_start",
            List.of(INT8, INT8, INT8),
            (in, row) -> integers(in, row, in.get(2).getLong(row))));
    for (TypeId id : List.of(TypeId.TIMESTAMP, TypeId.TIMESTAMP_TZ)) {
      LogicalType moment = LogicalType.of(id);
      functions.add(
          ScalarFunction.of(
              "_pg_series_start",
              List.of(moment, moment, LogicalType.of(TypeId.INTERVAL)),
              moment,
              (in, row, out) -> out.setLong(row, moments(in, row))));
    }
    return functions;
  }

  private static long integers(Arguments in, int row, long step) {
    long from = in.get(0).getLong(row);
    check((double) in.get(1).getLong(row) - from, step);
    return from;
  }

  private static long moments(Arguments in, int row) {
    long from = in.get(0).getLong(row);
    double days =
        in.get(2).getIntervalDays(row) + (double) in.get(2).getIntervalMonths(row) * DAYS_PER_MONTH;
    check(
        (double) in.get(1).getLong(row) - from,
        days * Ranges.MICROS_PER_DAY + in.get(2).getIntervalMicros(row));
    return from;
  }

  private static void check(double distance, double step) {
    if (step != 0 && distance / step > MOST) {
      throw PgError.error(
              SqlState.PROGRAM_LIMIT_EXCEEDED, "generate_series has too many values for one list")
          .hint("Call generate_series in FROM.");
    }
  }
}
