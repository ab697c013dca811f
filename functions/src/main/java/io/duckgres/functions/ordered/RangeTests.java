package io.duckgres.functions.ordered;

import static io.duckgres.functions.ordered.EngineTypes.ANY;
import static io.duckgres.functions.ordered.EngineTypes.BOOL;

import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.ordered.Multiranges;
import io.duckgres.types.ordered.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Conditions over ranges and multiranges, of whichever kind the argument's type tells. */
public final class RangeTests implements FunctionGroup {
  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    pairs(functions, "overlaps", Multiranges::overlaps);
    pairs(functions, "contains", Multiranges::contains);
    pairs(functions, "contained_by", (a, b) -> Multiranges.contains(b, a));
    pairs(functions, "adjacent", Multiranges::adjacent);
    pairs(functions, "before", (a, b) -> before(a, b));
    pairs(functions, "after", (a, b) -> before(b, a));
    pairs(functions, "overleft", (a, b) -> Multiranges.span(a).overLeft(Multiranges.span(b)));
    pairs(functions, "overright", (a, b) -> Multiranges.span(a).overRight(Multiranges.span(b)));
    single(functions, "empty", List::isEmpty);
    single(functions, "lower_inc", ranges -> span(ranges).lower().inclusive());
    single(functions, "upper_inc", ranges -> span(ranges).upper().inclusive());
    single(
        functions,
        "lower_inf",
        ranges -> !ranges.isEmpty() && span(ranges).lower().value() == null);
    single(
        functions,
        "upper_inf",
        ranges -> !ranges.isEmpty() && span(ranges).upper().value() == null);
    elements(functions, "range");
    elements(functions, "multirange");
    return functions;
  }

  private static boolean before(List<Range> a, List<Range> b) {
    return Multiranges.span(a).before(Multiranges.span(b));
  }

  private static Range span(List<Range> ranges) {
    return Multiranges.span(ranges);
  }

  /** {@code range_OP}, {@code range_OP_multirange} and so on. */
  private static void pairs(
      List<ScalarFunction> functions,
      String operation,
      BiPredicate<List<Range>, List<Range>> test) {
    for (String name :
        List.of(
            "range_" + operation,
            "range_" + operation + "_multirange",
            "multirange_" + operation + "_range",
            "multirange_" + operation + "_multirange")) {
      functions.add(
          ScalarFunction.of(
              name,
              List.of(ANY, ANY),
              BOOL,
              (in, row, out) ->
                  out.setBoolean(
                      row,
                      test.test(
                          RangeValues.ranges(in.get(0), row),
                          RangeValues.ranges(in.get(1), row)))));
    }
  }

  private static void single(
      List<ScalarFunction> functions, String name, Predicate<List<Range>> test) {
    for (String of : List.of("range_", "multirange_")) {
      functions.add(
          ScalarFunction.of(
              of + name,
              List.of(ANY),
              BOOL,
              (in, row, out) ->
                  out.setBoolean(row, test.test(RangeValues.ranges(in.get(0), row)))));
    }
  }

  private static void elements(List<ScalarFunction> functions, String of) {
    functions.add(element(of + "_contains_elem", 0, 1));
    functions.add(element("elem_contained_by_" + of, 1, 0));
  }

  private static ScalarFunction element(String name, int ranges, int value) {
    return ScalarFunction.of(
        name,
        List.of(ANY, ANY),
        BOOL,
        (in, row, out) -> {
          Object bound = RangeValues.bound(in.get(value), row);
          out.setBoolean(
              row,
              bound != null
                  && RangeValues.ranges(in.get(ranges), row).stream()
                      .anyMatch(range -> range.containsValue(bound)));
        });
  }
}
