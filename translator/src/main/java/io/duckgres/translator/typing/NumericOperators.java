package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgOperatorCall;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Arithmetic and comparison of numeric. */
final class NumericOperators {
  private static final Map<String, String> FUNCTIONS =
      Map.of("+", "add", "-", "sub", "*", "mul", "/", "div", "%", "mod", "^", "power");

  Typed prefix(PgOperatorCall call, Typed operand) {
    if (!operand.type().isNumericText()) {
      return new Typed(
          call,
          call.symbol().equals("-") || call.symbol().equals("+") || call.symbol().equals("@")
              ? SqlType.numeric(operand.type().scale())
              : SqlType.UNTOLD);
    }
    return switch (call.symbol()) {
      case "-" -> new Typed(Numerics.call("uminus", operand.node()), SqlType.NUMERIC_TEXT);
      case "@" -> new Typed(Numerics.call("abs", operand.node()), SqlType.NUMERIC_TEXT);
      case "+" -> operand;
      default -> Typed.untold(call.replacing(call.right(), Numerics.decimal(operand)));
    };
  }

  Typed binary(PgOperatorCall call, Typed left, Typed right) {
    String symbol = call.symbol();
    boolean text = left.type().isNumericText() || right.type().isNumericText();
    int scale = Math.max(left.type().scale(), right.type().scale());
    SqlType decimal =
        switch (symbol) {
          case "+", "-", "%" -> text ? SqlType.UNTOLD : SqlType.numeric(scale);
          case "*" -> {
            int product = left.type().scale() + right.type().scale();
            yield text || product > Types.MAX_PRECISION ? SqlType.UNTOLD : SqlType.numeric(product);
          }
          case "/", "^" -> SqlType.UNTOLD;
          default -> text ? SqlType.UNTOLD : SqlType.BOOL;
        };
    SqlParserPos pos = call.getParserPosition();
    if (decimal.isTold()) {
      return new Typed(
          new PgOperatorCall(pos, left.node(), right.node(), call.schema(), symbol), decimal);
    }
    SqlNode a = Numerics.text(left);
    SqlNode b = Numerics.text(right);
    String function = FUNCTIONS.get(symbol);
    if (function != null) {
      return new Typed(
          symbol.equals("/") && !text ? Quotients.of(left, right) : Numerics.call(function, a, b),
          SqlType.NUMERIC_TEXT);
    }
    SqlNode bounded = Bounds.of(left, symbol, right);
    // Keys, not an order of two: the engine joins by equal keys.
    return new Typed(
        bounded != null
            ? bounded
            : Nodes.operator(pos, Numerics.call("key", a), symbol, Numerics.call("key", b)),
        SqlType.BOOL);
  }
}
