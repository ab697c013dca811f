package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Operators that the engine lacks or means otherwise; {@code OPERATOR(pg_catalog.x)} is x. */
final class Operators implements Rule {

  private static final Map<String, String> PREFIX = Map.of("@", "abs", "|/", "sqrt", "||/", "cbrt");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgOperatorCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgOperatorCall call)) {
      return node;
    }
    String schema = call.schema();
    if (schema != null && !schema.equals("pg_catalog")) {
      throw PgError.error(
          SqlState.UNDEFINED_FUNCTION, "operator does not exist: " + schema + "." + call.symbol());
    }
    SqlParserPos pos = call.getParserPosition();
    @Nullable SqlNode left = call.left();
    if (left == null) {
      String function = PREFIX.get(call.symbol());
      return function != null
          ? Nodes.call(pos, function, call.right())
          : new PgOperatorCall(pos, null, call.right(), null, call.symbol());
    }
    SqlNode right = call.right();
    return switch (call.symbol()) {
      case "~" -> Regexes.matches(pos, left, right, false, false);
      case "!~" -> Regexes.matches(pos, left, right, false, true);
      case "~*" -> Regexes.matches(pos, left, right, true, false);
      case "!~*" -> Regexes.matches(pos, left, right, true, true);
      case "~~" -> Likes.like(pos, left, right, false, false);
      case "!~~" -> Likes.like(pos, left, right, false, true);
      case "~~*" -> Likes.like(pos, left, right, true, false);
      case "!~~*" -> Likes.like(pos, left, right, true, true);
      case "||" -> Concatenation.of(pos, left, right);
      case "+", "-", "*", "/", "%" -> arithmetic(pos, left, call.symbol(), right);
      case "^" -> Nodes.call(pos, "power", left, right);
      case "#" -> Nodes.call(pos, "xor", left, right);
      case "^@" -> Nodes.call(pos, "starts_with", left, right);
      default -> new PgOperatorCall(pos, left, right, null, call.symbol());
    };
  }

  /** {@code '1' + 1}: beside a number an untyped constant is a number. */
  private static SqlNode arithmetic(SqlParserPos pos, SqlNode left, String symbol, SqlNode right) {
    SqlNode a = number(left, right);
    SqlNode b = number(right, left);
    return symbol.equals("/") || symbol.equals("%")
        ? Division.checked(pos, a, symbol, b)
        : Nodes.operator(pos, a, symbol, b);
  }

  private static SqlNode number(SqlNode operand, SqlNode other) {
    String text = Nodes.numberOf(other) == null ? null : Nodes.stringOf(operand);
    return text != null && text.strip().matches("-?\\d+(\\.\\d+)?")
        ? Nodes.number(operand.getParserPosition(), text.strip())
        : operand;
  }
}
