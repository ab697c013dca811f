package io.duckgres.functions.scalar;

import static io.duckgres.engine.extend.CastFunction.EXPLICIT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.TypeAlias;
import io.duckgres.functions.numeric.Numeric;
import java.util.List;

/**
 * What columns of numeric are stored as that the engine's DECIMAL cannot hold: the digits as text,
 * each value with a scale of its own, in the form that numeric_out() writes. The engine opens such
 * a file without this server and reads the digits; a cast to DECIMAL or DOUBLE makes numbers of
 * them.
 */
public final class NumericTypes implements TypeGroup {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);

  /** The type, by the name that the translator writes. */
  public static final LogicalType NUMERIC = TEXT.withAlias("pg_numeric");

  private static final int FLOAT8_DIGITS = 15;
  private static final int FLOAT4_DIGITS = 6;

  @Override
  public List<TypeAlias> types() {
    return List.of(new TypeAlias("pg_numeric", TEXT));
  }

  @Override
  public List<CastFunction> casts() {
    return List.of(
        new CastFunction(TEXT, NUMERIC, EXPLICIT, NumericTypes::read),
        new CastFunction(
            LogicalType.of(TypeId.DOUBLE),
            NUMERIC,
            EXPLICIT,
            (in, row, out) -> set(out, row, Numeric.ofDouble(in.getDouble(row), FLOAT8_DIGITS))),
        new CastFunction(
            LogicalType.of(TypeId.FLOAT),
            NUMERIC,
            EXPLICIT,
            (in, row, out) -> set(out, row, Numeric.ofDouble(in.getFloat(row), FLOAT4_DIGITS))));
  }

  private static void read(Vector in, int row, WritableVector out) {
    byte[] text = in.getBytes(row);
    if (Numeric.isNormal(text)) {
      out.setBytes(row, text, 0, text.length);
    } else {
      set(out, row, Numeric.parse(in.getString(row)));
    }
  }

  private static void set(WritableVector out, int row, Numeric value) {
    out.setString(row, value.toString());
  }
}
