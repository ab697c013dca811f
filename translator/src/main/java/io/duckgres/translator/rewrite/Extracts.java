package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * EXTRACT gives numeric and {@code date_part} double precision, both with the fraction of a second,
 * where the engine gives integers.
 */
final class Extracts implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call) || call.arguments().size() != 2) {
      return node;
    }
    String name = Nodes.builtin(call.name());
    if (!name.equals("extract") && !name.equals("date_part")) {
      return node;
    }
    String field = Nodes.stringOf(call.arguments().get(0));
    if (field == null) {
      return node;
    }
    SqlNode value =
        exact(field.toLowerCase(Locale.ROOT), call.arguments().get(1), call.getParserPosition());
    return name.equals("extract") ? value : Nodes.cast(call.getParserPosition(), value, "float8");
  }

  private static SqlNode exact(String field, SqlNode from, SqlParserPos pos) {
    return switch (field) {
      case "second", "seconds", "sec", "secs" ->
          scaled(part("microsecond", from, pos), "9", "8", "6", "0.000001", pos);
      case "millisecond", "milliseconds", "msec", "msecs", "ms" ->
          scaled(part("microsecond", from, pos), "9", "8", "3", "0.001", pos);
      case "epoch" -> scaled(Nodes.call(pos, "epoch_us", from), "24", "24", "6", "0.000001", pos);
      default -> Nodes.cast(pos, part(field, from, pos), decimal("18", "0", pos));
    };
  }

  private static SqlNode part(String field, SqlNode from, SqlParserPos pos) {
    return Nodes.call(pos, "date_part", Nodes.string(pos, field), from);
  }

  private static SqlNode scaled(
      SqlNode micros,
      String digits,
      String precision,
      String scale,
      String unit,
      SqlParserPos pos) {
    SqlNode number = Nodes.cast(pos, micros, decimal(digits, "0", pos));
    return Nodes.cast(
        pos,
        Nodes.operator(pos, number, "*", Nodes.number(pos, unit)),
        decimal(precision, scale, pos));
  }

  private static io.duckgres.translator.tree.PgTypeName decimal(
      String precision, String scale, SqlParserPos pos) {
    return Nodes.type(pos, "numeric", Nodes.number(pos, precision), Nodes.number(pos, scale));
  }
}
