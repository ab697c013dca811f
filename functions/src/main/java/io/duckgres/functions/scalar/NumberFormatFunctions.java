package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DOUBLE;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.format.NumberParser;
import io.duckgres.functions.format.Numbers;
import io.duckgres.functions.numeric.Numeric;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** to_char() of numbers and to_number(). */
final class NumberFormatFunctions implements FunctionGroup {
  private static final LogicalType NUMERIC = LogicalType.decimal(38, 10);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        ScalarFunction.of(
            "_pg_numeric_to_char",
            List.of(TEXT, TEXT),
            TEXT,
            (in, row, out) -> {
              Numeric value = Numeric.parse(in.get(0).getString(row));
              BigDecimal finite = value.finite();
              String format = in.get(1).getString(row);
              out.setString(
                  row,
                  finite == null
                      ? Numbers.format(value.special(), 15, format)
                      : Numbers.format(finite, format));
            }),
        ScalarFunction.of(
            "to_char",
            List.of(DOUBLE, TEXT),
            TEXT,
            (in, row, out) ->
                write(
                    out,
                    row,
                    in.get(1),
                    format ->
                        Numbers.format(in.get(0).getDouble(row), Numbers.DOUBLE_DIGITS, format))),
        ScalarFunction.of(
            "to_char",
            List.of(LogicalType.of(TypeId.FLOAT), TEXT),
            TEXT,
            (in, row, out) ->
                write(
                    out,
                    row,
                    in.get(1),
                    format ->
                        Numbers.format(in.get(0).getFloat(row), Numbers.FLOAT_DIGITS, format))),
        ScalarFunction.of(
            "to_char",
            List.of(DateTimeValues.INTEGER, TEXT),
            TEXT,
            (in, row, out) ->
                write(
                    out, row, in.get(1), format -> Numbers.format(in.get(0).getInt(row), format))),
        // Any type, because numeric's width and scale are part of it.
        ScalarFunction.of(
            "to_char",
            List.of(LogicalType.of(TypeId.ANY), TEXT),
            TEXT,
            (in, row, out) ->
                write(
                    out, row, in.get(1), format -> Numbers.format(number(in.get(0), row), format))),
        ScalarFunction.of(
            "to_number",
            List.of(TEXT, TEXT),
            NUMERIC,
            (in, row, out) -> {
              String text = in.get(0).getString(row);
              String format = in.get(1).getString(row);
              if (format.isEmpty()) {
                out.setNull(row);
              } else {
                set(out, row, NumberParser.parse(text, format));
              }
            }));
  }

  private static void write(
      WritableVector out,
      int row,
      Vector formats,
      java.util.function.UnaryOperator<String> formatter) {
    String format = formats.getString(row);
    if (format.isEmpty()) {
      out.setString(row, "");
    } else {
      out.setString(row, formatter.apply(format));
    }
  }

  private static BigDecimal number(Vector in, int row) {
    LogicalType type = in.type();
    return switch (type.id()) {
      case TINYINT -> BigDecimal.valueOf(in.getByte(row));
      case SMALLINT -> BigDecimal.valueOf(in.getShort(row));
      case INTEGER, INTEGER_LITERAL -> BigDecimal.valueOf(in.getInt(row));
      case BIGINT -> BigDecimal.valueOf(in.getLong(row));
      case HUGEINT -> new BigDecimal(huge(in, row));
      case DECIMAL ->
          type.width() > 18
              ? new BigDecimal(huge(in, row), type.scale())
              : BigDecimal.valueOf(in.getDecimal(row), type.scale());
      default ->
          throw PgError.error(
                  SqlState.UNDEFINED_FUNCTION,
                  "function to_char(" + type + ", text) does not exist")
              .hint(
                  "No function matches the given name and argument types. You might need to add"
                      + " explicit type casts.");
    };
  }

  private static BigInteger huge(Vector in, int row) {
    BigInteger low = new BigInteger(Long.toUnsignedString(in.getHugeLow(row)));
    return BigInteger.valueOf(in.getHugeHigh(row)).shiftLeft(64).add(low);
  }

  private static void set(WritableVector out, int row, BigDecimal value) {
    BigInteger unscaled = value.setScale(10, RoundingMode.HALF_UP).unscaledValue();
    if (unscaled.abs().compareTo(BigInteger.TEN.pow(38)) >= 0) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
    }
    out.setHuge(row, unscaled.shiftRight(64).longValue(), unscaled.longValue());
  }
}
