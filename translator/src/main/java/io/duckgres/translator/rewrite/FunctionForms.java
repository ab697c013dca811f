package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Functions that the engine has with other arguments or as an expression. */
final class FunctionForms implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call) || call.over() != null || call.distinct()) {
      return node;
    }
    SqlNodeList arguments = call.arguments();
    String form = Nodes.builtin(call.name()) + "/" + arguments.size();
    SqlParserPos pos = call.getParserPosition();
    SqlNode changed =
        switch (form) {
          case "lpad/2", "rpad/2" ->
              Nodes.call(
                  pos,
                  Nodes.last(call.name()),
                  arguments.get(0),
                  arguments.get(1),
                  Nodes.string(pos, " "));
          case "div/2" ->
              Nodes.call(
                  pos, "trunc", Division.checked(pos, arguments.get(0), "/", arguments.get(1)));
          case "encode/2" -> encode(arguments.get(0), Nodes.stringOf(arguments.get(1)), pos);
          case "decode/2" -> decode(arguments.get(0), Nodes.stringOf(arguments.get(1)), pos);
          case "overlay/3", "overlay/4" -> overlay(arguments, pos);
          case "age/1" -> age(arguments.get(0), pos);
          case "timestamp/2", "timestamptz/2", "datetime_pl/2" ->
              Nodes.operator(pos, arguments.get(0), "+", arguments.get(1));
          case "date/1", "timestamp/1", "timestamptz/1", "timetz/1", "time/1", "interval/1" ->
              Casts.to(arguments.get(0), Nodes.type(pos, Nodes.last(call.name())), pos);
          default -> null;
        };
    return changed == null ? node : changed;
  }

  private static @Nullable SqlNode encode(
      SqlNode bytes, @Nullable String format, SqlParserPos pos) {
    return switch (format) {
      case "hex" -> Nodes.call(pos, "lower", Nodes.call(pos, "hex", bytes));
      case "base64" -> Nodes.call(pos, "to_base64", bytes);
      case null, default -> null;
    };
  }

  private static @Nullable SqlNode decode(SqlNode text, @Nullable String format, SqlParserPos pos) {
    return switch (format) {
      case "hex" -> Nodes.call(pos, "unhex", text);
      case "base64" -> Nodes.call(pos, "from_base64", text);
      case null, default -> null;
    };
  }

  /** The time from a moment to today's midnight. */
  private static SqlNode age(SqlNode from, SqlParserPos pos) {
    SqlNode today = Nodes.call(pos, "_pg_date", Nodes.call(pos, "now"));
    return Nodes.call(pos, "_pg_age", Nodes.cast(pos, today, "timestamp"), from);
  }

  /** What stands before the place, the new text, what stands behind the replaced characters. */
  private static SqlNode overlay(SqlNodeList arguments, SqlParserPos pos) {
    SqlNode text = arguments.get(0);
    SqlNode inserted = arguments.get(1);
    SqlNode from = arguments.get(2);
    SqlNode count = arguments.size() == 4 ? arguments.get(3) : Nodes.call(pos, "length", inserted);
    SqlNode before =
        Nodes.call(
            pos,
            "substring",
            text,
            Nodes.number(pos, "1"),
            Nodes.operator(pos, from, "-", Nodes.number(pos, "1")));
    SqlNode behind = Nodes.call(pos, "substring", text, Nodes.operator(pos, from, "+", count));
    return Nodes.operator(pos, Nodes.operator(pos, before, "||", inserted), "||", behind);
  }
}
