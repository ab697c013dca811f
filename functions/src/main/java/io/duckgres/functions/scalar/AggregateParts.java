package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.BYTES;
import static io.duckgres.functions.scalar.Define.INT8;
import static io.duckgres.functions.scalar.Define.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** What makes PostgreSQL's aggregates out of those of the engine. */
final class AggregateParts implements FunctionGroup {
  private static final LogicalType INTERVAL = LogicalType.of(TypeId.INTERVAL);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        joined(TEXT),
        joined(BYTES),
        Define.int8(
            "_pg_interval_months",
            List.of(INTERVAL),
            (in, row) -> in.get(0).getIntervalMonths(row)),
        Define.int8(
            "_pg_interval_days", List.of(INTERVAL), (in, row) -> in.get(0).getIntervalDays(row)),
        Define.int8(
            "_pg_interval_micros",
            List.of(INTERVAL),
            (in, row) -> in.get(0).getIntervalMicros(row)),
        ScalarFunction.of(
            "_pg_interval_of",
            List.of(INT8, INT8, INT8),
            INTERVAL,
            (in, row, out) ->
                out.setInterval(
                    row,
                    exact(in.get(0).getLong(row)),
                    exact(in.get(1).getLong(row)),
                    in.get(2).getLong(row))));
  }

  private static int exact(long part) {
    if (part != (int) part) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "interval out of range");
    }
    return (int) part;
  }

  /** string_agg(): each value but the first behind its own separator; NULL values are left out. */
  private static ScalarFunction joined(LogicalType type) {
    return ScalarFunction.of(
        "_pg_joined",
        List.of(LogicalType.list(type), LogicalType.list(type)),
        type,
        (in, row, out) -> {
          Vector values = in.get(0).listChild();
          Vector separators = in.get(1).listChild();
          int value = Math.toIntExact(in.get(0).listOffset(row));
          int separator = Math.toIntExact(in.get(1).listOffset(row));
          ByteWriter text = new ByteWriter();
          boolean any = false;
          for (int i = 0; i < in.get(0).listLength(row); i++) {
            if (values.isNull(value + i)) {
              continue;
            }
            if (any && !separators.isNull(separator + i)) {
              text.writeBytes(separators.getBytes(separator + i));
            }
            text.writeBytes(values.getBytes(value + i));
            any = true;
          }
          if (any) {
            out.setBytes(row, text.array(), 0, text.position());
          } else {
            out.setNull(row);
          }
        });
  }
}
