package io.duckgres.functions.scalar;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.numeric.Arithmetic;
import io.duckgres.functions.numeric.Numeric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What makes PostgreSQL's aggregates of numeric out of the engine's sums, counts and lists. */
final class NumericAggregates implements FunctionGroup {
  private static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  private static final LogicalType LIST = LogicalType.list(TEXT);

  private interface OfList {
    @Nullable Numeric of(List<Numeric> values);
  }

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    list(functions, "sum", Arithmetic::sum);
    list(
        functions,
        "avg",
        values -> Arithmetic.divide(Arithmetic.sum(values), count(values.size())));
    variance(functions, "var_samp", true, false);
    variance(functions, "var_pop", false, false);
    variance(functions, "stddev_samp", true, true);
    variance(functions, "stddev_pop", false, true);
    return functions;
  }

  private static Numeric count(long count) {
    return Numeric.of(BigDecimal.valueOf(count));
  }

  private static void variance(
      List<ScalarFunction> functions, String name, boolean sample, boolean root) {
    functions.add(
        NumericFunctions.function(
            name,
            List.of(TEXT, TEXT, LogicalType.of(TypeId.BIGINT)),
            (in, row) ->
                Arithmetic.variance(
                    NumericFunctions.numeric(in, 0, row),
                    NumericFunctions.numeric(in, 1, row),
                    in.get(2).getLong(row),
                    sample,
                    root)));
    list(functions, name, values -> Arithmetic.variance(values, sample, root));
  }

  private static void list(List<ScalarFunction> functions, String name, OfList of) {
    functions.add(list(name, of));
    functions.add(list(name + "_distinct", values -> of.of(List.copyOf(new TreeSet<>(values)))));
  }

  /** Over the values of a list that are not NULL; NULL when there is none. */
  private static ScalarFunction list(String name, OfList of) {
    return NumericFunctions.function(
        name,
        List.of(LIST),
        (in, row) -> {
          List<Numeric> values = values(in, row);
          return values.isEmpty() ? null : of.of(values);
        });
  }

  private static List<Numeric> values(Arguments in, int row) {
    Vector list = in.get(0);
    Vector child = list.listChild();
    int from = Math.toIntExact(list.listOffset(row));
    List<Numeric> values = new ArrayList<>();
    for (int i = from; i < from + list.listLength(row); i++) {
      if (!child.isNull(i)) {
        values.add(Numeric.parse(child.getString(i)));
      }
    }
    return values;
  }
}
