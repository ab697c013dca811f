package io.duckgres.functions.ordered;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.ordered.Bound;
import io.duckgres.types.ordered.Multiranges;
import io.duckgres.types.ordered.Range;
import io.duckgres.types.ordered.RangeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What is made of multiranges, and multiranges made of ranges; an overload for each kind. */
public final class MultirangeFunctions implements FunctionGroup {
  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (RangeKind kind : RangeKind.values()) {
      functions.add(constructor(kind));
      functions.add(bound("multirange_lower", kind, Range::lower));
      functions.add(bound("multirange_upper", kind, Range::upper));
      functions.add(pair("multirange_union", kind, Multiranges::union));
      functions.add(pair("multirange_intersect", kind, Multiranges::intersect));
      functions.add(pair("multirange_minus", kind, Multiranges::minus));
      LogicalType type = EngineTypes.multirange(kind);
      LogicalType range = EngineTypes.range(kind);
      functions.add(
          ScalarFunction.of(
              "range_merge_from_multirange",
              List.of(type),
              range,
              (in, row, out) ->
                  RangeValues.set(out, row, Multiranges.span(RangeValues.ranges(in.get(0), row)))));
      functions.add(
          ScalarFunction.of(
              "_pg_multirange_unnest",
              List.of(type),
              LogicalType.list(range),
              (in, row, out) -> {
                List<Range> ranges = RangeValues.ranges(in.get(0), row);
                int first = out.startList(row, ranges.size());
                WritableVector child = out.listChild();
                for (int i = 0; i < ranges.size(); i++) {
                  RangeValues.set(child, first + i, ranges.get(i));
                }
              }));
      functions.add(aggregate("_pg_range_agg", kind, range, Multiranges::union));
      functions.add(aggregate("_pg_range_agg", kind, type, Multiranges::union));
      functions.add(aggregate("_pg_range_intersect_agg", kind, type, Multiranges::intersect));
    }
    return functions;
  }

  private static ScalarFunction constructor(RangeKind kind) {
    return ScalarFunction.of(
            kind.multirangeName(),
            List.of(),
            EngineTypes.multirange(kind),
            (in, row, out) -> {
              List<Range> ranges = new ArrayList<>();
              for (int i = 0; i < in.count(); i++) {
                if (in.get(i).isNull(row)) {
                  throw PgError.error(
                      SqlState.NULL_VALUE_NOT_ALLOWED,
                      "multirange values cannot contain null members");
                }
                ranges.add(RangeValues.range(in.get(i), row));
              }
              RangeValues.set(out, row, Multiranges.canonical(ranges));
            })
        .withVarargs(EngineTypes.range(kind));
  }

  private static ScalarFunction bound(String name, RangeKind kind, Function<Range, Bound> which) {
    return ScalarFunction.of(
        name,
        List.of(EngineTypes.multirange(kind)),
        EngineTypes.bound(kind),
        (in, row, out) ->
            RangeValues.setBound(
                out,
                row,
                which.apply(Multiranges.span(RangeValues.ranges(in.get(0), row))).value()));
  }

  private static ScalarFunction pair(
      String name, RangeKind kind, BinaryOperator<List<Range>> operation) {
    LogicalType type = EngineTypes.multirange(kind);
    return ScalarFunction.of(
        name,
        List.of(type, type),
        type,
        (in, row, out) ->
            RangeValues.set(
                out,
                row,
                operation.apply(
                    RangeValues.ranges(in.get(0), row), RangeValues.ranges(in.get(1), row))));
  }

  /** Over the list of an aggregate's values. */
  private static ScalarFunction aggregate(
      String name, RangeKind kind, LogicalType element, BinaryOperator<List<Range>> operation) {
    return ScalarFunction.of(
        name,
        List.of(LogicalType.list(element)),
        EngineTypes.multirange(kind),
        (in, row, out) -> {
          var list = in.get(0);
          var child = list.listChild();
          int from = Math.toIntExact(list.listOffset(row));
          List<Range> all = null;
          for (int i = from; i < from + list.listLength(row); i++) {
            if (!child.isNull(i)) {
              List<Range> ranges = RangeValues.ranges(child, i);
              all = all == null ? ranges : operation.apply(all, ranges);
            }
          }
          if (all == null && name.equals("_pg_range_intersect_agg")) {
            out.setNull(row);
          } else {
            RangeValues.set(out, row, all == null ? List.of() : all);
          }
        });
  }
}
