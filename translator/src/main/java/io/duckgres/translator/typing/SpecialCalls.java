package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.types.Oids;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** What looks like a function and is none of pg_proc, or has a type by its arguments' values. */
final class SpecialCalls {
  private final Typing typing;

  SpecialCalls(Typing typing) {
    this.typing = typing;
  }

  /** Null for an ordinary function. */
  @Nullable Typed of(String name, PgFunctionCall call, List<Typed> arguments) {
    return switch (name) {
      case "coalesce" -> common(call, arguments, "COALESCE");
      case "greatest", "least" -> extreme(name, call, arguments);
      case "nullif" -> arguments.size() == 2 ? nullif(call, arguments) : null;
      case "extract" -> arguments.size() == 2 ? extract(call, arguments) : null;
      case "grouping" -> new Typed(nodes(call, arguments), SqlType.UNTOLD);
      case "pg_typeof" -> arguments.size() == 1 ? typeName(call, arguments.getFirst()) : null;
      default -> null;
    };
  }

  private static PgFunctionCall nodes(PgFunctionCall call, List<Typed> arguments) {
    return Calls.with(call, arguments.stream().map(Numerics::decimal).toList());
  }

  private @Nullable Typed common(PgFunctionCall call, List<Typed> arguments, String what) {
    List<Typed> common = CommonType.of(arguments, what, typing);
    if (common == null) {
      return null;
    }
    PgFunctionCall node = Calls.with(call, common.stream().map(Typed::node).toList());
    boolean ragged = common.stream().anyMatch(value -> value.exact() != null);
    SqlNode exact = ragged ? Calls.with(call, common.stream().map(Numerics::text).toList()) : null;
    return new Typed(node, Conditionals.type(common), exact);
  }

  private @Nullable Typed extreme(String name, PgFunctionCall call, List<Typed> arguments) {
    Typed common = common(call, arguments, name.toUpperCase(Locale.ROOT));
    if (common == null || !common.type().isNumeric()) {
      return common;
    }
    // The text forms do not compare as the numbers they show.
    PgFunctionCall texts = (PgFunctionCall) common.shown().node();
    return common.type().isNumericText()
        ? new Typed(ours(name, texts), SqlType.NUMERIC_TEXT)
        : new Typed(
            common.node(), common.type(), common.exact() == null ? null : ours(name, texts));
  }

  private static SqlNode ours(String name, PgFunctionCall call) {
    return Nodes.renamed(call, Numerics.PREFIX + name, call.arguments().getList());
  }

  private @Nullable Typed nullif(PgFunctionCall call, List<Typed> arguments) {
    Typed first = arguments.get(0);
    Typed second = arguments.get(1);
    if (!first.type().isTold() || !second.type().isTold()) {
      return null;
    }
    SqlParserPos pos = call.getParserPosition();
    if (first.type().isNumericText() && Numerics.isExact(second)) {
      SqlNode order = Numerics.call("cmp", first.node(), Numerics.text(second));
      return new Typed(
          Nodes.when(
              pos,
              Nodes.operator(pos, order, "=", Nodes.number(pos, "0")),
              Nodes.nullValue(pos),
              first.node()),
          SqlType.NUMERIC_TEXT);
    }
    if (second.type().isConstant() && !first.type().isConstant()) {
      second = Constants.as(second, first.type().oid(), -1, typing);
    }
    return new Typed(
        Calls.with(call, List.of(first.node(), Numerics.decimal(second))),
        first.type().isConstant() ? SqlType.TEXT : first.type());
  }

  /** A numeric whose scale is that of the field. */
  private static @Nullable Typed extract(PgFunctionCall call, List<Typed> arguments) {
    String field = Nodes.stringOf(call.arguments().get(0));
    if (field == null) {
      return null;
    }
    int scale =
        switch (field.toLowerCase(Locale.ROOT)) {
          case "second", "seconds", "sec", "secs", "epoch" -> 6;
          case "millisecond", "milliseconds", "msec", "msecs", "ms" -> 3;
          default -> 0;
        };
    return new Typed(nodes(call, arguments), SqlType.numeric(scale));
  }

  /** Told from the tree, so the argument matters only for what it does to the query around it. */
  private static @Nullable Typed typeName(PgFunctionCall call, Typed argument) {
    SqlType type = argument.type();
    if (!type.isTold()) {
      return null;
    }
    SqlParserPos pos = call.getParserPosition();
    SqlNode name = Nodes.string(pos, type.isConstant() ? "unknown" : type.display());
    SqlNode told =
        type.isConstant()
            ? name
            : Nodes.when(
                pos,
                Nodes.operator(
                    pos, Nodes.call(pos, "typeof", argument.node()), "=", Nodes.string(pos, "")),
                Nodes.nullValue(pos),
                name);
    return new Typed(Nodes.cast(pos, told, "regtype"), SqlType.of(Oids.REGTYPE));
  }
}
