package io.duckgres.functions.ordered;

import static io.duckgres.functions.ordered.EngineTypes.INT8;
import static io.duckgres.functions.ordered.EngineTypes.MONEY;
import static io.duckgres.functions.ordered.EngineTypes.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.MoneyType;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic of money. */
public final class MoneyFunctions implements FunctionGroup {
  private static final LogicalType FLOAT8 = LogicalType.of(TypeId.DOUBLE);

  /** Of an amount and another or a factor. */
  @FunctionalInterface
  private interface Whole {
    long of(long a, long b);
  }

  @FunctionalInterface
  private interface Scaled {
    double of(long amount, double factor);
  }

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    functions.add(whole("cash_pl", MONEY, (a, b) -> a + b));
    functions.add(whole("cash_mi", MONEY, (a, b) -> a - b));
    for (String size : List.of("2", "4", "8")) {
      functions.add(whole("cash_mul_int" + size, INT8, (a, b) -> a * b));
      functions.add(whole("cash_div_int" + size, INT8, MoneyFunctions::divided));
      functions.add(turned("int" + size + "_mul_cash"));
    }
    for (String size : List.of("4", "8")) {
      functions.add(scaled("cash_mul_flt" + size, (a, f) -> a * f));
      functions.add(scaled("cash_div_flt" + size, MoneyFunctions::divided));
      functions.add(
          ScalarFunction.of(
              "flt" + size + "_mul_cash",
              List.of(FLOAT8, MONEY),
              MONEY,
              (in, row, out) ->
                  out.setLong(row, cents(in.get(0).getDouble(row) * in.get(1).getLong(row)))));
    }
    functions.add(
        ScalarFunction.of(
            "cash_div_cash",
            List.of(MONEY, MONEY),
            FLOAT8,
            (in, row, out) ->
                out.setDouble(
                    row, divided(in.get(0).getLong(row), (double) in.get(1).getLong(row)))));
    for (String name : List.of("int4_cash", "int8_cash")) {
      functions.add(
          ScalarFunction.of(
              name,
              List.of(INT8),
              MONEY,
              (in, row, out) ->
                  out.setLong(row, MoneyType.of(BigDecimal.valueOf(in.get(0).getLong(row))))));
    }
    functions.add(
        ScalarFunction.of(
            "numeric_cash",
            List.of(TEXT),
            MONEY,
            (in, row, out) ->
                out.setLong(row, MoneyType.of(new BigDecimal(in.get(0).getString(row))))));
    functions.add(
        ScalarFunction.of(
            "cash_numeric",
            List.of(MONEY),
            TEXT,
            (in, row, out) ->
                out.setString(row, BigDecimal.valueOf(in.get(0).getLong(row), 2).toPlainString())));
    functions.add(
        ScalarFunction.of(
            "_pg_cash_cents",
            List.of(MONEY),
            INT8,
            (in, row, out) -> out.setLong(row, in.get(0).getLong(row))));
    functions.add(
        ScalarFunction.of(
            "_pg_cash_of_cents",
            List.of(INT8),
            MONEY,
            (in, row, out) -> out.setLong(row, in.get(0).getLong(row))));
    return functions;
  }

  private static ScalarFunction whole(String name, LogicalType other, Whole operation) {
    return ScalarFunction.of(
        name,
        List.of(MONEY, other),
        MONEY,
        (in, row, out) ->
            out.setLong(row, operation.of(in.get(0).getLong(row), in.get(1).getLong(row))));
  }

  private static ScalarFunction turned(String name) {
    return ScalarFunction.of(
        name,
        List.of(INT8, MONEY),
        MONEY,
        (in, row, out) -> out.setLong(row, in.get(0).getLong(row) * in.get(1).getLong(row)));
  }

  private static ScalarFunction scaled(String name, Scaled operation) {
    return ScalarFunction.of(
        name,
        List.of(MONEY, FLOAT8),
        MONEY,
        (in, row, out) ->
            out.setLong(
                row, cents(operation.of(in.get(0).getLong(row), in.get(1).getDouble(row)))));
  }

  private static long cents(double amount) {
    double rounded = Math.rint(amount);
    if (!(rounded >= -0x1p63 && rounded < 0x1p63)) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "money out of range");
    }
    return (long) rounded;
  }

  private static long divided(long amount, long by) {
    if (by == 0) {
      throw zero();
    }
    return amount / by;
  }

  private static double divided(long amount, double by) {
    if (by == 0) {
      throw zero();
    }
    return amount / by;
  }

  private static PgError zero() {
    return PgError.error(SqlState.DIVISION_BY_ZERO, "division by zero");
  }
}
