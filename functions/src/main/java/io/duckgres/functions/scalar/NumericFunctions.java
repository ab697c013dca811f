package io.duckgres.functions.scalar;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.numeric.Arithmetic;
import io.duckgres.functions.numeric.Limits;
import io.duckgres.functions.numeric.Numeric;
import io.duckgres.functions.numeric.Powers;
import io.duckgres.functions.numeric.Quotient;
import io.duckgres.functions.numeric.Roots;
import io.duckgres.functions.numeric.Rounding;
import io.duckgres.functions.numeric.SortKey;
import io.duckgres.functions.numeric.Steps;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * numeric where each value has a scale of its own: text in the engine, called by what the
 * translator writes.
 */
final class NumericFunctions implements FunctionGroup {
  private static final String NAME = "_pg_numeric_";
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  private static final LogicalType INT8 = LogicalType.of(TypeId.BIGINT);
  private static final LogicalType INT4 = LogicalType.of(TypeId.INTEGER);
  private static final int MOST_PRECISION = 38;
  private static final ThreadLocal<Quotient> QUOTIENTS = ThreadLocal.withInitial(Quotient::new);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    functions.addAll(
        List.of(
            unary("in", value -> value),
            unary("uminus", Arithmetic::negate),
            unary("abs", Arithmetic::abs),
            unary("ceil", Rounding::ceil),
            unary("floor", Rounding::floor),
            unary("sqrt", Roots::sqrt),
            unary("exp", Powers::exp),
            unary("ln", Powers::ln),
            unary("log", value -> Powers.log(Numeric.parse("10"), value)),
            unary("trim_scale", Rounding::trimScale),
            unary("factorial", Arithmetic::factorial),
            unary("sign", Arithmetic::sign),
            binary("add", Arithmetic::add),
            binary("sub", Arithmetic::subtract),
            binary("mul", Arithmetic::multiply),
            binary("div", Arithmetic::divide),
            binary("mod", Arithmetic::remainder),
            binary("quotient", Arithmetic::quotient),
            binary("power", Powers::power),
            binary("log", Powers::log),
            binary("gcd", Arithmetic::gcd),
            binary("lcm", Arithmetic::lcm)));
    functions.addAll(
        List.of(
            function(
                "round",
                List.of(TEXT, INT4),
                (in, row) -> Rounding.round(numeric(in, 0, row), in.get(1).getInt(row))),
            function(
                "trunc",
                List.of(TEXT, INT4),
                (in, row) -> Rounding.trunc(numeric(in, 0, row), in.get(1).getInt(row))),
            function(
                "avg",
                List.of(TEXT, INT8),
                (in, row) ->
                    Arithmetic.divide(
                        numeric(in, 0, row),
                        Numeric.of(BigDecimal.valueOf(in.get(1).getLong(row))))),
            function(
                "of_float8",
                List.of(LogicalType.of(TypeId.DOUBLE)),
                (in, row) -> Numeric.ofDouble(in.get(0).getDouble(row), 15)),
            function(
                "of_float4",
                List.of(LogicalType.of(TypeId.FLOAT)),
                (in, row) -> Numeric.ofDouble(in.get(0).getFloat(row), 6))));
    functions.addAll(comparisons());
    functions.add(series());
    functions.add(
        function(
            "typmod",
            List.of(TEXT, INT4),
            (in, row) -> Limits.apply(numeric(in, 0, row), in.get(1).getInt(row))));
    for (int scale = 0; scale <= MOST_PRECISION; scale++) {
      functions.add(quotient(scale));
      functions.add(bound("floor", scale, RoundingMode.FLOOR));
      functions.add(bound("ceil", scale, RoundingMode.CEILING));
    }
    return functions;
  }

  private static List<ScalarFunction> comparisons() {
    return List.of(
        ScalarFunction.of(
            NAME + "cmp",
            List.of(TEXT, TEXT),
            INT4,
            (in, row, out) -> out.setInt(row, numeric(in, 0, row).compareTo(numeric(in, 1, row)))),
        ScalarFunction.of(
            NAME + "key",
            List.of(TEXT),
            LogicalType.of(TypeId.BLOB),
            (in, row, out) -> {
              byte[] text = in.get(0).getBytes(row);
              byte[] key =
                  Numeric.isNormal(text) ? SortKey.ofNormal(text) : SortKey.of(numeric(in, 0, row));
              out.setBytes(row, key, 0, key.length);
            }),
        ScalarFunction.of(
            NAME + "int8",
            List.of(TEXT),
            INT8,
            (in, row, out) -> out.setLong(row, Rounding.int8(numeric(in, 0, row)))),
        ScalarFunction.of(
            NAME + "int4",
            List.of(TEXT),
            INT4,
            (in, row, out) ->
                out.setInt(row, (int) Rounding.integer(numeric(in, 0, row), 32, "integer"))),
        ScalarFunction.of(
            NAME + "int2",
            List.of(TEXT),
            INT4,
            (in, row, out) ->
                out.setInt(row, (int) Rounding.integer(numeric(in, 0, row), 16, "smallint"))),
        integer("scale_of", List.of(TEXT), (in, row) -> Rounding.scale(numeric(in, 0, row))),
        integer(
            "min_scale",
            List.of(TEXT),
            (in, row) -> Rounding.scale(Rounding.trimScale(numeric(in, 0, row)))),
        integer(
            "width_bucket",
            List.of(TEXT, TEXT, TEXT, TEXT),
            (in, row) ->
                Rounding.widthBucket(
                    numeric(in, 0, row),
                    numeric(in, 1, row),
                    numeric(in, 2, row),
                    Rounding.int8(numeric(in, 3, row)))),
        extreme("greatest", 1),
        extreme("least", -1));
  }

  /** NULL only when all arguments are. */
  private static ScalarFunction extreme(String name, int sign) {
    return ScalarFunction.of(
            NAME + name,
            List.of(TEXT),
            TEXT,
            (in, row, out) -> {
              Numeric best = null;
              for (int i = 0; i < in.count(); i++) {
                if (!in.get(i).isNull(row)) {
                  Numeric value = numeric(in, i, row);
                  best = best == null || value.compareTo(best) * sign > 0 ? value : best;
                }
              }
              if (best == null) {
                out.setNull(row);
              } else {
                out.setString(row, best.toString());
              }
            })
        .withVarargs(TEXT)
        .takingNulls();
  }

  private interface IntegerComputation {
    @Nullable Integer of(Arguments in, int row);
  }

  private static ScalarFunction integer(
      String name, List<LogicalType> parameters, IntegerComputation of) {
    return ScalarFunction.of(
        NAME + name,
        parameters,
        INT4,
        (in, row, out) -> {
          Integer result = of.of(in, row);
          if (result == null) {
            out.setNull(row);
          } else {
            out.setInt(row, result);
          }
        });
  }

  interface Computation {
    @Nullable Numeric of(Arguments in, int row);
  }

  private static ScalarFunction unary(String name, UnaryOperator<Numeric> of) {
    return function(name, List.of(TEXT), (in, row) -> of.apply(numeric(in, 0, row)));
  }

  private static ScalarFunction binary(String name, BinaryOperator<Numeric> of) {
    return function(
        name, List.of(TEXT, TEXT), (in, row) -> of.apply(numeric(in, 0, row), numeric(in, 1, row)));
  }

  static ScalarFunction function(String name, List<LogicalType> parameters, Computation of) {
    return ScalarFunction.of(
        NAME + name,
        parameters,
        TEXT,
        (in, row, out) -> {
          Numeric result = of.of(in, row);
          if (result == null) {
            out.setNull(row);
          } else {
            out.setString(row, result.toString());
          }
        });
  }

  static Numeric numeric(Arguments in, int argument, int row) {
    return Numeric.parse(in.get(argument).getString(row));
  }

  private static ScalarFunction series() {
    return Define.texts(
        NAME + "series",
        List.of(TEXT, TEXT, TEXT),
        (in, row) -> Steps.of(numeric(in, 0, row), numeric(in, 1, row), numeric(in, 2, row)));
  }

  /** The nearest DECIMAL of a scale, the outermost for what is beyond all. */
  private static ScalarFunction bound(String name, int scale, RoundingMode mode) {
    return ScalarFunction.of(
        NAME + name + scale,
        List.of(TEXT),
        LogicalType.decimal(MOST_PRECISION, scale),
        (in, row, out) -> {
          BigInteger unscaled = Limits.nearest(numeric(in, 0, row), scale, mode);
          out.setHuge(row, unscaled.shiftRight(64).longValue(), unscaled.longValue());
        });
  }

  /** Division of two decimals of a scale. */
  private static ScalarFunction quotient(int scale) {
    LogicalType decimal = LogicalType.decimal(MOST_PRECISION, scale);
    return ScalarFunction.of(
        NAME + "div" + scale,
        List.of(decimal, decimal),
        TEXT,
        (in, row, out) -> {
          Vector dividend = in.get(0);
          Vector divisor = in.get(1);
          long high = divisor.getHugeHigh(row);
          long low = divisor.getHugeLow(row);
          if ((high | low) == 0) {
            throw PgError.error(SqlState.DIVISION_BY_ZERO, "division by zero");
          }
          Quotient quotient = QUOTIENTS.get();
          quotient.divide(dividend.getHugeHigh(row), dividend.getHugeLow(row), high, low, scale);
          out.setString(row, quotient.bytes(), quotient.start(), quotient.length());
        });
  }
}
