package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.Define.FLOAT8;
import static io.duckgres.functions.scalar.Define.INT4;
import static io.duckgres.functions.scalar.Define.INT8;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.numeric.Degrees;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Functions and operators of float8 and integers that the engine lacks or means otherwise. */
final class MathFunctions implements FunctionGroup {
  private static final LogicalType INT2 = LogicalType.of(TypeId.SMALLINT);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        of("sind", Degrees::sin),
        of("cosd", Degrees::cos),
        of("tand", Degrees::tan),
        of("cotd", Degrees::cot),
        of("asind", Degrees::asin),
        of("acosd", Degrees::acos),
        of("atand", Degrees::atan),
        of("_pg_from_one", Degrees::fromOne),
        ScalarFunction.of(
            "atan2d",
            List.of(FLOAT8, FLOAT8),
            FLOAT8,
            (in, row, out) ->
                out.setDouble(
                    row, Degrees.atan2(in.get(0).getDouble(row), in.get(1).getDouble(row)))),
        // As the C of PostgreSQL on common processors: the distance counts by its lowest bits.
        ScalarFunction.of(
            "_pg_shift_left",
            List.of(INT2, INT4),
            INT2,
            (in, row, out) ->
                out.setShort(row, (short) (in.get(0).getShort(row) << in.get(1).getInt(row)))),
        ScalarFunction.of(
            "_pg_shift_left",
            List.of(INT4, INT4),
            INT4,
            (in, row, out) -> out.setInt(row, in.get(0).getInt(row) << in.get(1).getInt(row))),
        ScalarFunction.of(
            "_pg_shift_left",
            List.of(INT8, INT4),
            INT8,
            (in, row, out) -> out.setLong(row, in.get(0).getLong(row) << in.get(1).getInt(row))),
        ScalarFunction.of(
            "_pg_shift_right",
            List.of(INT2, INT4),
            INT2,
            (in, row, out) ->
                out.setShort(row, (short) (in.get(0).getShort(row) >> in.get(1).getInt(row)))),
        ScalarFunction.of(
            "_pg_shift_right",
            List.of(INT4, INT4),
            INT4,
            (in, row, out) -> out.setInt(row, in.get(0).getInt(row) >> in.get(1).getInt(row))),
        ScalarFunction.of(
            "_pg_shift_right",
            List.of(INT8, INT4),
            INT8,
            (in, row, out) -> out.setLong(row, in.get(0).getLong(row) >> in.get(1).getInt(row))));
  }

  private static ScalarFunction of(String name, DoubleUnaryOperator of) {
    return ScalarFunction.of(
        name,
        List.of(FLOAT8),
        FLOAT8,
        (in, row, out) -> out.setDouble(row, of.applyAsDouble(in.get(0).getDouble(row))));
  }
}
