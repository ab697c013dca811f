package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSqlValueFunction;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** CURRENT_DATE, CURRENT_USER and the others without parentheses as calls of the engine. */
final class ValueFunctions implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgSqlValueFunction.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgSqlValueFunction function)) {
      return node;
    }
    SqlParserPos pos = function.getParserPosition();
    int precision = function.precision();
    return switch (function.name()) {
      case "current_date" -> Nodes.call(pos, "current_date");
      case "current_timestamp" -> now("timestamptz", precision, pos);
      case "localtimestamp" -> now("timestamp", precision, pos);
      case "current_time" -> now("timetz", precision, pos);
      case "localtime" -> now("time", precision, pos);
      case "user", "current_role" -> Nodes.call(pos, "current_user");
      default -> Nodes.call(pos, function.name());
    };
  }

  /** The transaction's begin as a type, rounded to {@code precision} digits of the second. */
  private static SqlNode now(String type, int precision, SqlParserPos pos) {
    PgNode now = Nodes.call(pos, "now");
    return DateTimeCasts.rounded(
        type.equals("timestamptz") ? now : Nodes.call(pos, "_pg_" + type, now),
        Math.min(precision, 6),
        pos);
  }
}
