package io.duckgres.functions.ordered;

import static io.duckgres.functions.ordered.EngineTypes.INT4;
import static io.duckgres.functions.ordered.EngineTypes.INT8;
import static io.duckgres.functions.ordered.EngineTypes.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.ordered.Bound;
import io.duckgres.types.ordered.MultirangeType;
import io.duckgres.types.ordered.Range;
import io.duckgres.types.ordered.RangeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is made of ranges, and ranges made of bounds; an overload for each kind. */
public final class RangeFunctions implements FunctionGroup {
  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (RangeKind kind : RangeKind.values()) {
      LogicalType bound = EngineTypes.bound(kind);
      functions.add(constructor(kind, List.of(bound, bound)));
      functions.add(constructor(kind, List.of(bound, bound, TEXT)));
      if (kind == RangeKind.INT4) {
        // The engine counts in bigint where PostgreSQL counts in integer.
        functions.add(constructor(kind, List.of(INT8, INT8)));
        functions.add(constructor(kind, List.of(INT8, INT8, TEXT)));
      }
      functions.add(bound("range_lower", kind, Range::lower));
      functions.add(bound("range_upper", kind, Range::upper));
      functions.add(pair("range_union", kind, Range::union));
      functions.add(pair("range_intersect", kind, Range::intersect));
      functions.add(pair("range_minus", kind, Range::minus));
      functions.add(pair("range_merge", kind, Range::merge));
      functions.add(
          ScalarFunction.of(
              "_pg_range_intersect_agg",
              List.of(LogicalType.list(EngineTypes.range(kind))),
              EngineTypes.range(kind),
              (in, row, out) -> {
                Range all = null;
                for (Range range : listed(in.get(0), row)) {
                  all = all == null ? range : all.intersect(range);
                }
                if (all == null) {
                  out.setNull(row);
                } else {
                  RangeValues.set(out, row, all);
                }
              }));
    }
    LogicalType num = EngineTypes.range(RangeKind.NUM);
    LogicalType nums = EngineTypes.multirange(RangeKind.NUM);
    functions.add(comparable(num, false));
    functions.add(comparable(nums, true));
    functions.add(compare("range_cmp"));
    functions.add(compare("multirange_cmp"));
    return functions;
  }

  /** The ranges of a list without its NULLs. */
  static List<Range> listed(Vector list, int row) {
    List<Range> ranges = new ArrayList<>();
    int from = Math.toIntExact(list.listOffset(row));
    Vector child = list.listChild();
    for (int i = from; i < from + list.listLength(row); i++) {
      if (!child.isNull(i)) {
        ranges.add(RangeValues.range(child, i));
      }
    }
    return ranges;
  }

  private static ScalarFunction comparable(LogicalType type, boolean multirange) {
    return ScalarFunction.of(
        "_pg_range_key",
        List.of(type),
        EngineTypes.BYTES,
        (in, row, out) ->
            RangeValues.put(
                out, row, MultirangeType.comparable(in.get(0).getBytes(row), multirange)));
  }

  private static ScalarFunction compare(String name) {
    return ScalarFunction.of(
        name,
        List.of(EngineTypes.ANY, EngineTypes.ANY),
        INT4,
        (in, row, out) ->
            out.setInt(
                row,
                Integer.signum(
                    Arrays.compareUnsigned(in.get(0).getBytes(row), in.get(1).getBytes(row)))));
  }

  private static ScalarFunction constructor(RangeKind kind, List<LogicalType> parameters) {
    return ScalarFunction.of(
            kind.rangeName(),
            parameters,
            EngineTypes.range(kind),
            (in, row, out) -> {
              String flags = flags(in, row);
              RangeValues.set(
                  out,
                  row,
                  Range.of(
                      kind,
                      bound(kind, in, 0, row),
                      flags.charAt(0) == '[',
                      bound(kind, in, 1, row),
                      flags.charAt(1) == ']'));
            })
        .takingNulls();
  }

  private static @Nullable Object bound(RangeKind kind, Arguments in, int index, int row) {
    Object bound = RangeValues.bound(in.get(index), row);
    if (kind == RangeKind.INT4 && bound instanceof Long value && value != value.intValue()) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
    }
    return bound;
  }

  private static String flags(Arguments in, int row) {
    if (in.count() < 3) {
      return "[)";
    }
    if (in.get(2).isNull(row)) {
      throw PgError.error(
          SqlState.DATA_EXCEPTION, "range constructor flags argument must not be null");
    }
    String flags = in.get(2).getString(row);
    if (!List.of("[]", "[)", "(]", "()").contains(flags)) {
      throw PgError.error(SqlState.SYNTAX_ERROR, "invalid range bound flags")
          .hint("Valid values are \"[]\", \"[)\", \"(]\", and \"()\".");
    }
    return flags;
  }

  private static ScalarFunction bound(String name, RangeKind kind, Function<Range, Bound> which) {
    return ScalarFunction.of(
        name,
        List.of(EngineTypes.range(kind)),
        EngineTypes.bound(kind),
        (in, row, out) ->
            RangeValues.setBound(out, row, which.apply(RangeValues.range(in.get(0), row)).value()));
  }

  private static ScalarFunction pair(String name, RangeKind kind, BinaryOperator<Range> operation) {
    LogicalType type = EngineTypes.range(kind);
    return ScalarFunction.of(
        name,
        List.of(type, type),
        type,
        (in, row, out) ->
            RangeValues.set(
                out,
                row,
                operation.apply(
                    RangeValues.range(in.get(0), row), RangeValues.range(in.get(1), row))));
  }
}
