package io.duckgres.functions.scalar;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/**
 * Text and float8 to float4, text to float8: the engine makes an infinity or a zero of what is out
 * of range, and reads underscores.
 */
final class FloatConversions implements FunctionGroup {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  private static final LogicalType FLOAT4 = LogicalType.of(TypeId.FLOAT);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        ScalarFunction.of(
            "_pg_float4in",
            List.of(TEXT),
            FLOAT4,
            (in, row, out) -> {
              byte[] text = in.get(0).getString(row).getBytes(UTF_8);
              out.setFloat(row, Float4Type.parseText(text, 0, text.length));
            }),
        ScalarFunction.of(
            "_pg_float8in",
            List.of(TEXT),
            Define.FLOAT8,
            (in, row, out) -> {
              byte[] text = in.get(0).getString(row).getBytes(UTF_8);
              out.setDouble(row, Float8Type.parseText(text, 0, text.length));
            }),
        ScalarFunction.of(
            "_pg_float4",
            List.of(Define.FLOAT8),
            FLOAT4,
            (in, row, out) -> out.setFloat(row, narrowed(in.get(0).getDouble(row)))));
  }

  private static float narrowed(double value) {
    float narrow = (float) value;
    if (Float.isInfinite(narrow) && !Double.isInfinite(value)) {
      throw outOfRange("overflow");
    }
    if (narrow == 0 && value != 0) {
      throw outOfRange("underflow");
    }
    return narrow;
  }

  private static PgError outOfRange(String how) {
    return PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value out of range: " + how);
  }
}
