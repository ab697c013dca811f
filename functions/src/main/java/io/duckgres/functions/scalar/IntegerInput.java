package io.duckgres.functions.scalar;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Text to integers: no fraction is rounded away, unlike by the engine's cast. */
final class IntegerInput implements FunctionGroup {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        ScalarFunction.of(
            "_pg_int2in",
            List.of(TEXT),
            LogicalType.of(TypeId.SMALLINT),
            (in, row, out) ->
                out.setShort(
                    row,
                    (short)
                        parse(
                            in.get(0).getString(row),
                            Short.MIN_VALUE,
                            Short.MAX_VALUE,
                            "smallint"))),
        ScalarFunction.of(
            "_pg_int4in",
            List.of(TEXT),
            LogicalType.of(TypeId.INTEGER),
            (in, row, out) ->
                out.setInt(
                    row,
                    (int)
                        parse(
                            in.get(0).getString(row),
                            Integer.MIN_VALUE,
                            Integer.MAX_VALUE,
                            "integer"))),
        ScalarFunction.of(
            "_pg_int8in",
            List.of(TEXT),
            LogicalType.of(TypeId.BIGINT),
            (in, row, out) ->
                out.setLong(
                    row,
                    parse(in.get(0).getString(row), Long.MIN_VALUE, Long.MAX_VALUE, "bigint"))));
  }

  private static long parse(String text, long least, long most, String type) {
    String image = text.strip();
    int digits = image.startsWith("-") || image.startsWith("+") ? 1 : 0;
    boolean valid = image.length() > digits;
    for (int i = digits; i < image.length(); i++) {
      valid &= image.charAt(i) >= '0' && image.charAt(i) <= '9';
    }
    if (!valid) {
      throw PgError.error(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "invalid input syntax for type " + type + ": \"" + text + "\"");
    }
    try {
      long value = Long.parseLong(image);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException tooLong) {
      throw outOfRange(text, type).causedBy(tooLong);
    }
    throw outOfRange(text, type);
  }

  private static PgError outOfRange(String text, String type) {
    return PgError.error(
        SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
        "value \"" + text + "\" is out of range for type " + type);
  }
}
