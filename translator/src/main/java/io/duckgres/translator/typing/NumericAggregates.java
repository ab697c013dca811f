package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates whose result PostgreSQL has in another type or with other digits: sums of integers,
 * averages, variances. They are made of the engine's own sums and counts, which stand in windows
 * and with FILTER and DISTINCT as the aggregate does.
 */
final class NumericAggregates {
  private NumericAggregates() {}

  /** Null for an aggregate that the engine computes as PostgreSQL does. */
  static @Nullable Typed of(PgFunctionCall call, Typed argument) {
    SqlType type = argument.type();
    String name = Nodes.builtin(call.name());
    boolean exact = type.isInteger() || type.isNumeric();
    return switch (name) {
      case "sum" ->
          type.oid() == Oids.INTERVAL
              ? intervals(call, argument)
              : type.isFloat()
                  ? type.oid() == Oids.FLOAT4 ? cast(call, argument, type) : null
                  : exact ? sum(call, argument) : null;
      case "avg" -> exact ? average(call, argument) : null;
      case "count" ->
          call.distinct() && type.isNumericText()
              ? new Typed(Calls.with(call, List.of(Numerics.key(argument))), SqlType.INT8)
              : null;
      case "min", "max" -> type.isNumeric() ? extreme(name, call, argument) : null;
      case "stddev", "stddev_samp", "variance", "var_samp", "stddev_pop", "var_pop" ->
          exact
              ? variance(name, call, argument)
              : type.isFloat() ? spread(name, call, argument) : null;
      default -> null;
    };
  }

  private static Typed cast(PgFunctionCall call, Typed argument, SqlType type) {
    return new Typed(Calls.cast(Calls.with(call, List.of(argument.node())), type), type);
  }

  private static Typed sum(PgFunctionCall call, Typed argument) {
    if (argument.type().isNumericText()) {
      return new Typed(overList("sum", call, argument.node()), SqlType.NUMERIC_TEXT);
    }
    SqlNode sum = inner(call, "sum", argument.node());
    return switch (argument.type().oid()) {
      case Oids.INT2, Oids.INT4 -> new Typed(Calls.cast(sum, SqlType.INT8), SqlType.INT8);
      case Oids.INT8 -> new Typed(Numerics.wide(sum, 0), SqlType.numeric(0));
      default -> new Typed(sum, SqlType.numeric(argument.type().scale()));
    };
  }

  /** An interval's months, days and microseconds are summed each for itself. */
  private static Typed intervals(PgFunctionCall call, Typed argument) {
    SqlParserPos pos = call.getParserPosition();
    List<SqlNode> sums = new ArrayList<>();
    for (String part : List.of("months", "days", "micros")) {
      SqlNode value = Nodes.call(pos, "_pg_interval_" + part, argument.node());
      sums.add(Nodes.cast(pos, inner(call, "sum", value), "int8"));
    }
    return new Typed(
        Nodes.call(pos, "_pg_interval_of", sums.toArray(SqlNode[]::new)),
        SqlType.of(Oids.INTERVAL));
  }

  private static Typed average(PgFunctionCall call, Typed argument) {
    if (argument.type().isNumericText()) {
      return new Typed(overList("avg", call, argument.node()), SqlType.NUMERIC_TEXT);
    }
    Typed sum = sum(call, argument);
    SqlNode count = inner(call, "count", argument.node());
    return new Typed(Numerics.call("avg", Numerics.text(sum), count), SqlType.NUMERIC_TEXT);
  }

  private static Typed extreme(String name, PgFunctionCall call, Typed argument) {
    if (!argument.type().isNumericText()) {
      return new Typed(
          Calls.with(call, List.of(argument.node())), SqlType.numeric(argument.type().scale()));
    }
    return new Typed(
        inner(call, "arg_" + name, argument.node(), Numerics.key(argument)), SqlType.NUMERIC_TEXT);
  }

  private static Typed variance(String name, PgFunctionCall call, Typed argument) {
    SqlParserPos pos = call.getParserPosition();
    String function =
        name.equals("stddev") ? "stddev_samp" : name.equals("variance") ? "var_samp" : name;
    SqlNode value = argument.node();
    int scale = argument.type().scale();
    if (argument.type().isNumericText() || 2 * scale > Types.MAX_PRECISION / 2) {
      return new Typed(overList(function, call, Numerics.text(argument)), SqlType.NUMERIC_TEXT);
    }
    SqlNode wide = argument.type().isInteger() ? Numerics.wide(value, 0) : value;
    SqlNode squares = inner(call, "sum", Nodes.operator(pos, wide, "*", wide));
    return new Typed(
        Numerics.call(
            function,
            Nodes.cast(pos, inner(call, "sum", wide), "varchar"),
            Nodes.cast(pos, squares, "varchar"),
            inner(call, "count", value)),
        SqlType.NUMERIC_TEXT);
  }

  /** Of floats the engine's; with an infinity or NaN among the values it is NaN. */
  private static Typed spread(String name, PgFunctionCall call, Typed argument) {
    SqlParserPos pos = call.getParserPosition();
    SqlNode value = Numerics.float8(argument);
    SqlNode infinity = Nodes.cast(pos, Nodes.string(pos, "Infinity"), "float8");
    SqlNode finite = Nodes.operator(pos, Nodes.call(pos, "abs", value), "<", infinity);
    SqlNode nan = Nodes.cast(pos, Nodes.string(pos, "NaN"), "float8");
    SqlNode several =
        name.endsWith("_pop")
            ? nan
            : Nodes.when(
                pos,
                Nodes.operator(pos, inner(call, "count", value), ">", Nodes.number(pos, "1")),
                nan,
                Nodes.nullValue(pos));
    SqlNode all = Nodes.when(pos, finite, value, Nodes.nullValue(pos));
    return new Typed(
        Nodes.when(
            pos,
            new PgIsTest(pos, inner(call, "bool_and", finite), PgIsTest.Kind.FALSE, false, null),
            several,
            inner(call, name, all)),
        SqlType.of(Oids.FLOAT8));
  }

  /** Of DISTINCT values ours finds those that are equal and written with other zeros. */
  private static SqlNode overList(String function, PgFunctionCall call, SqlNode value) {
    return Numerics.call(
        call.distinct() ? function + "_distinct" : function, inner(call, "list", value));
  }

  /** Another aggregate in the place of the call. */
  private static SqlNode inner(PgFunctionCall call, String function, SqlNode... arguments) {
    return Nodes.renamed(call, function, List.of(arguments));
  }
}
