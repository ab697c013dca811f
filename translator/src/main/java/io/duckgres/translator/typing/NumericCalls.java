package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.types.Oids;
import io.duckgres.types.routine.PgFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Functions of numeric: the engine's over DECIMAL where it answers the same, else ours. */
final class NumericCalls {
  private static final Map<String, String> FUNCTIONS = new HashMap<>();

  /** What the engine's DECIMAL can be widened to without losing much of its room. */
  private static final int MOST_SCALE = 18;

  static {
    for (String line : Lists.of("numeric_functions.tsv")) {
      int tab = line.indexOf('\t');
      FUNCTIONS.put(line.substring(0, tab), line.substring(tab + 1));
    }
  }

  private NumericCalls() {}

  /** Null when it is none of those. */
  static @Nullable Typed of(
      PgFunctionCall call, PgFunction function, int[] parameters, List<Typed> arguments) {
    if (function.kind() == 'a') {
      return arguments.size() == 1 ? NumericAggregates.of(call, arguments.getFirst()) : null;
    }
    if (arguments.stream().anyMatch(value -> !Numerics.isExact(value))
        && function.name().equals("width_bucket")) {
      return null;
    }
    if (function.kind() != 'f' || parameters.length == 0 || !isNumeric(function, parameters)) {
      return null;
    }
    String how = FUNCTIONS.get(function.name() + "/" + parameters.length);
    if (how == null) {
      return null;
    }
    Typed first = arguments.getFirst();
    boolean decimal = arguments.stream().noneMatch(v -> v.type().isNumericText());
    SqlNode node = first.node();
    int scale = first.type().scale();
    return switch (how) {
      case "same" ->
          decimal
              ? new Typed(same(call, arguments), SqlType.numeric(scale))
              : text(call, "abs", arguments);
      case "integer" ->
          decimal
              ? new Typed(same(call, arguments), SqlType.numeric(0))
              : text(call, function.name().startsWith("ceil") ? "ceil" : "floor", arguments);
      case "sign" ->
          decimal
              ? new Typed(Numerics.decimal(same(call, arguments), 1, 0), SqlType.numeric(0))
              : text(call, how, arguments);
      case "scale" ->
          decimal
              ? new Typed(
                  same(call, arguments),
                  SqlType.numeric(Math.max(scale, arguments.get(1).type().scale())))
              : text(call, "mod", arguments);
      case "round" -> {
        int digits = arguments.size() == 1 ? 0 : digits(arguments.get(1).node());
        yield decimal && digits >= 0 && digits <= Math.max(scale, MOST_SCALE)
            ? new Typed(Numerics.wide(node, digits), SqlType.numeric(digits))
            : withDigits(how, arguments);
      }
      case "trunc" -> withDigits(how, arguments);
      case "series" -> {
        List<Typed> all = new ArrayList<>(arguments);
        if (all.size() == 2) {
          all.add(new Typed(Nodes.string(call.getParserPosition(), "1"), SqlType.NUMERIC_TEXT));
        }
        yield new Typed(
            Nodes.call(call.getParserPosition(), "unnest", text(call, how, all).node()),
            SqlType.NUMERIC_TEXT);
      }
      case "scale_of", "min_scale", "width_bucket" -> {
        Typed result = text(call, how, arguments);
        yield new Typed(result.node(), SqlType.INT4);
      }
      default -> text(call, how, arguments);
    };
  }

  private static boolean isNumeric(PgFunction function, int[] parameters) {
    return parameters[0] == Oids.NUMERIC
        || function.name().equals("width_bucket")
        || (function.resultOid() == Oids.NUMERIC && parameters[0] == Oids.INT8);
  }

  private static SqlNode same(PgFunctionCall call, List<Typed> arguments) {
    return Calls.with(call, arguments.stream().map(Typed::node).toList());
  }

  private static Typed text(PgFunctionCall call, String function, List<Typed> arguments) {
    return new Typed(
        Nodes.renamed(
            call, Numerics.PREFIX + function, arguments.stream().map(Numerics::text).toList()),
        SqlType.NUMERIC_TEXT);
  }

  private static Typed withDigits(String function, List<Typed> arguments) {
    SqlNode number = Numerics.text(arguments.getFirst());
    SqlNode digits =
        arguments.size() == 1
            ? Nodes.number(number.getParserPosition(), "0")
            : Nodes.cast(number.getParserPosition(), arguments.get(1).node(), "int4");
    return new Typed(Numerics.call(function, number, digits), SqlType.NUMERIC_TEXT);
  }

  /** A constant number of digits; -1 for any other expression. */
  private static int digits(SqlNode node) {
    return node instanceof PgLiteral literal
            && literal.kind() == PgLiteral.Kind.NUMBER
            && literal.text().length() <= 2
            && literal.text().chars().allMatch(Character::isDigit)
        ? Integer.parseInt(literal.text())
        : -1;
  }
}
