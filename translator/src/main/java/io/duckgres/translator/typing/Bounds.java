package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgBetween;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of a DECIMAL with a number of any scale that is the same in all rows, as a parameter
 * is: the column stays as it is, so that the engine compares numbers and skips blocks, and the
 * other becomes the nearest DECIMALs of the column's scale below and above it.
 */
final class Bounds {
  private Bounds() {}

  /** Null when it is no such comparison. */
  static @Nullable SqlNode of(Typed left, String symbol, Typed right) {
    if (left.type().isNumericText()) {
      return isFixed(left.node()) && right.type().isNumeric() && !right.type().isNumericText()
          ? compared(right, turned(symbol), left)
          : null;
    }
    return left.type().isNumeric() && isFixed(right.node()) ? compared(left, symbol, right) : null;
  }

  private static String turned(String symbol) {
    return switch (symbol) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> symbol;
    };
  }

  private static @Nullable SqlNode compared(Typed column, String symbol, Typed number) {
    SqlNode value = column.node();
    SqlNode low = bound("floor", column, number);
    SqlNode high = bound("ceil", column, number);
    SqlParserPos pos = value.getParserPosition();
    return switch (symbol) {
      case "<", ">=" -> Nodes.operator(pos, value, symbol, high);
      case "<=", ">" -> Nodes.operator(pos, value, symbol, low);
      case "=" -> new PgBetween(pos, value, high, low, false, false);
      default -> null;
    };
  }

  private static SqlNode bound(String function, Typed column, Typed number) {
    return Numerics.call(function + column.type().scale(), number.node());
  }

  /** Whether nothing in it depends on the row. */
  private static boolean isFixed(SqlNode node) {
    return switch (node) {
      case SqlIdentifier name -> false;
      case SqlCall call -> isFixed(call.getOperandList());
      case org.apache.calcite.sql.SqlNodeList list -> isFixed(list.getList());
      default -> true;
    };
  }

  private static boolean isFixed(List<? extends @Nullable SqlNode> nodes) {
    return nodes.stream().allMatch(node -> node == null || isFixed(node));
  }
}
