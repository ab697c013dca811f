package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Functions that the engine has with other arguments or as an expression. */
final class FunctionForms implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

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
          case "lpad/2", "rpad/2" -> pad(call, Nodes.string(pos, " "), pos);
          case "div/2" ->
              Nodes.call(
                  pos, "trunc", Division.checked(pos, arguments.get(0), "/", arguments.get(1)));
          case "age/1" -> age(arguments.get(0), pos);
          case "timestamp/2", "timestamptz/2", "datetime_pl/2" ->
              Nodes.operator(pos, arguments.get(0), "+", arguments.get(1));
          case "date/1", "timestamp/1", "timestamptz/1", "timetz/1", "time/1", "interval/1" ->
              Casts.to(arguments.get(0), Nodes.type(pos, Nodes.last(call.name())), pos);
          case "lpad/3", "rpad/3" -> pad(call, arguments.get(2), pos);
          case "split_part/3" -> splitPart(call);
          case "generate_subscripts/2" ->
              Casts.isVector(arguments.get(0)) ? fromZero(arguments, pos) : null;
          default -> null;
        };
    return changed == null ? node : changed;
  }

  /** The subscripts of a vector, which are counted from 0. */
  private static SqlNode fromZero(SqlNodeList arguments, SqlParserPos pos) {
    return Nodes.call(
        pos,
        "unnest",
        Nodes.call(pos, "_pg_vector_subscripts", arguments.get(0), arguments.get(1)));
  }

  /** The engine refuses an empty filling and lengths that PostgreSQL takes. */
  private static SqlNode pad(PgFunctionCall call, SqlNode fill, SqlParserPos pos) {
    String name = Nodes.last(call.name());
    String text = Nodes.stringOf(fill);
    boolean plain = text != null && !text.isEmpty() && isCount(call.arguments().get(1));
    return Nodes.call(
        pos, plain ? name : "_pg_" + name, call.arguments().get(0), call.arguments().get(1), fill);
  }

  /** The engine means something else by an empty separator and by the field 0. */
  private static SqlNode splitPart(PgFunctionCall call) {
    String separator = Nodes.stringOf(call.arguments().get(1));
    boolean plain = separator != null && !separator.isEmpty() && isCount(call.arguments().get(2));
    return plain ? call : Nodes.renamed(call, "_pg_split_part", call.arguments());
  }

  /** The time from a moment to today's midnight. */
  private static SqlNode age(SqlNode from, SqlParserPos pos) {
    SqlNode today = Nodes.call(pos, "_pg_date", Nodes.call(pos, "now"));
    return Nodes.call(pos, "_pg_age", Nodes.cast(pos, today, "timestamp"), from);
  }

  private static boolean isCount(SqlNode argument) {
    String image = Nodes.numberOf(argument);
    return image != null && image.matches("[1-9][0-9]{0,8}");
  }
}
