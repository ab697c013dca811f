package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.FLOAT8;
import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.text.Buckets;
import io.duckgres.functions.text.ByteSizes;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Functions of the server rather than of values. */
final class ServerFunctions implements FunctionGroup {
  private static final long SLICE_MILLIS = 5;

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        Define.text(
            "_pg_size_pretty",
            List.of(TEXT),
            (in, row) -> ByteSizes.pretty(new BigDecimal(in.get(0).getString(row)))),
        Define.int4(
            "_pg_width_bucket",
            List.of(FLOAT8, FLOAT8, FLOAT8, INT4),
            (in, row) ->
                Buckets.of(
                    in.get(0).getDouble(row),
                    in.get(1).getDouble(row),
                    in.get(2).getDouble(row),
                    in.get(3).getInt(row))),
        Define.int4(
            "_pg_width_bucket",
            List.of(TEXT, TEXT, TEXT, INT4),
            (in, row) ->
                Buckets.of(
                    new BigDecimal(in.get(0).getString(row)),
                    new BigDecimal(in.get(1).getString(row)),
                    new BigDecimal(in.get(2).getString(row)),
                    in.get(3).getInt(row))),
        ScalarFunction.of(
            "_pg_seed",
            List.of(FLOAT8),
            FLOAT8,
            (in, row, out) -> out.setDouble(row, seed(in.get(0).getDouble(row)))),
        Define.int8(
            "pg_size_bytes", List.of(TEXT), (in, row) -> ByteSizes.bytes(in.get(0).getString(row))),
        Define.text(
                "_pg_sleep",
                List.of(FLOAT8),
                (in, row) ->
                    sleep(in.get(0).getDouble(row), sessions.interrupted(in.connectionId())))
            .perConnection()
            .asVolatile());
  }

  /** The seed of random numbers if it is one. */
  private static double seed(double seed) {
    if (!(seed >= -1 && seed <= 1)) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          "setseed parameter "
              + new BigDecimal(Double.isFinite(seed) ? seed : 0)
                  .round(new MathContext(6))
                  .stripTrailingZeros()
                  .toPlainString()
              + " is out of allowed range [-1,1]");
    }
    return seed;
  }

  /** Waits in slices, so that a cancel request is heard; the result is of type void. */
  private static String sleep(double seconds, BooleanSupplier interrupted)
      throws InterruptedException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (seconds > 0 && System.nanoTime() < end) {
      if (interrupted.getAsBoolean()) {
        throw PgError.error(SqlState.QUERY_CANCELED, "canceling statement due to user request");
      }
      Thread.sleep(Math.min(SLICE_MILLIS, (end - System.nanoTime()) / 1_000_000 + 1));
    }
    return "";
  }
}
