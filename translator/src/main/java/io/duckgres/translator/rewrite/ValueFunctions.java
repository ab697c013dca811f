package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSqlValueFunction;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** CURRENT_DATE, CURRENT_USER and the others without parentheses as calls of the engine. */
final class ValueFunctions implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgSqlValueFunction function)) {
      return node;
    }
    SqlParserPos pos = function.getParserPosition();
    int precision = function.precision();
    return switch (function.name()) {
      case "current_date" -> Nodes.call(pos, "current_date");
      case "current_timestamp" -> rounded(Nodes.call(pos, "now"), precision, "timestamptz", pos);
      case "localtimestamp" ->
          rounded(
              Nodes.cast(pos, Nodes.call(pos, "now"), "timestamp"), precision, "timestamp", pos);
      case "current_time" -> Nodes.call(pos, "get_current_time");
      case "localtime" ->
          Nodes.cast(pos, Nodes.cast(pos, Nodes.call(pos, "now"), "timestamp"), "time");
      case "user", "current_role" -> Nodes.call(pos, "current_user");
      default -> Nodes.call(pos, function.name());
    };
  }

  /** Rounded to {@code precision} digits of the second, as {@code now()::timestamptz(p)}. */
  private static PgNode rounded(PgNode moment, int precision, String type, SqlParserPos pos) {
    if (precision < 0 || precision >= 6) {
      return moment;
    }
    String unit = "1" + "0".repeat(6 - precision);
    SqlNode units =
        Nodes.call(
            pos,
            "round",
            Nodes.operator(
                pos,
                Nodes.cast(pos, Nodes.call(pos, "epoch_us", moment), "float8"),
                "/",
                Nodes.number(pos, unit)));
    SqlNode micros =
        Nodes.operator(pos, Nodes.cast(pos, units, "int8"), "*", Nodes.number(pos, unit));
    return Nodes.call(
        pos, type.equals("timestamp") ? "make_timestamp" : "make_timestamptz", micros);
  }
}
