package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import java.math.BigDecimal;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Division by zero is an error (22012), where the engine answers null. The divisor is written
 * twice; the engine evaluates common expressions once. A constant needs no check.
 */
final class Division implements Rule {
  static final String MESSAGE = "division by zero";

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (node instanceof PgFunctionCall call
        && call.arguments().size() == 2
        && Nodes.builtin(call.name()).equals("mod")) {
      return checked(
          call.getParserPosition(), call.arguments().get(0), "%", call.arguments().get(1));
    }
    return node;
  }

  static SqlNode checked(SqlParserPos pos, SqlNode left, String symbol, SqlNode right) {
    return Nodes.operator(pos, left, symbol, isNonZero(right) ? right : check(pos, left, right));
  }

  private static SqlNode check(SqlParserPos pos, SqlNode dividend, SqlNode divisor) {
    SqlNode zero = Nodes.operator(pos, divisor, "=", Nodes.number(pos, "0"));
    return Nodes.when(
        pos,
        isColumn(dividend)
            ? new PgLogical(
                pos,
                Nodes.list(zero, new PgIsTest(pos, dividend, PgIsTest.Kind.NULL, true, null)),
                PgLogical.Kind.AND)
            : zero,
        Nodes.call(pos, "error", Nodes.string(pos, MESSAGE)),
        divisor);
  }

  /** NULL divided by zero is NULL; only what costs nothing to read is asked for it. */
  private static boolean isColumn(SqlNode dividend) {
    return dividend instanceof SqlIdentifier
        || dividend instanceof PgCast cast && isColumn(cast.value());
  }

  private static boolean isNonZero(SqlNode divisor) {
    String image = Nodes.numberOf(divisor);
    try {
      return image != null && new BigDecimal(image).signum() != 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
