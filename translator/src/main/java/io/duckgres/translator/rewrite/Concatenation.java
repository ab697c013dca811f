package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgLiteral;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code ||} of texts, arrays and elements; of jsonb it is left to the engine's overload. */
final class Concatenation {
  private Concatenation() {}

  static SqlNode of(SqlParserPos pos, SqlNode left, SqlNode right) {
    if (JsonOperators.isJsonb(left) || JsonOperators.isJsonb(right)) {
      return Nodes.operator(pos, left, "||", right);
    }
    if (left instanceof PgArray && isNull(right)) {
      return left;
    }
    if (right instanceof PgArray && isNull(left)) {
      return right;
    }
    return Nodes.operator(pos, operand(left, right), "||", operand(right, left));
  }

  private static SqlNode operand(SqlNode operand, SqlNode other) {
    SqlParserPos pos = operand.getParserPosition();
    if (operand instanceof PgLiteral literal) {
      if (isNull(literal)) {
        // The engine takes a bare null for a number.
        return Nodes.cast(pos, operand, "text");
      }
      if (other instanceof PgArray) {
        return element(literal, pos);
      }
    }
    return Casts.named(operand);
  }

  /** Beside an array: a string is an array's text, a number an element. */
  private static SqlNode element(PgLiteral literal, SqlParserPos pos) {
    if (literal.kind() != PgLiteral.Kind.STRING) {
      return new PgArray(pos, Nodes.list(literal));
    }
    ArrayText text = ArrayText.parse(literal.text());
    if (text == null || text.depth() > 1) {
      return literal;
    }
    List<SqlNode> items = new ArrayList<>();
    for (ArrayText item : text.items()) {
      String value = item.value();
      boolean number = value != null && value.matches("-?\\d+(\\.\\d+)?");
      items.add(
          value == null
              ? Nodes.nullValue(pos)
              : number ? Nodes.number(pos, value) : Nodes.string(pos, value));
    }
    return new PgArray(pos, Nodes.list(items));
  }

  private static boolean isNull(SqlNode node) {
    return node instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
  }
}
