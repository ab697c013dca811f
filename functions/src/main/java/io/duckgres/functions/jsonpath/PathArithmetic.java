package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.util.List;

/** {@code + - * / %} of a path. */
final class PathArithmetic {
  private PathArithmetic() {}

  static BigDecimal binary(PathEvaluator evaluator, PathItem item, Json value) throws PathError {
    BigDecimal a = single(evaluator.all(item.left(), value, true), "left", item.op());
    BigDecimal b = single(evaluator.all(item.right(), value, true), "right", item.op());
    boolean divides = item.op() == PathOp.DIVIDE || item.op() == PathOp.MODULO;
    if (divides && b.signum() == 0) {
      throw new PathError(SqlState.DIVISION_BY_ZERO, "division by zero");
    }
    return switch (item.op()) {
      case ADD -> a.add(b);
      case SUBTRACT -> a.subtract(b);
      case MULTIPLY -> a.multiply(b);
      case DIVIDE -> PathNumbers.divide(a, b);
      default -> {
        BigDecimal rest = a.remainder(b);
        yield rest.setScale(Math.max(a.scale(), b.scale()));
      }
    };
  }

  private static BigDecimal single(List<Json> found, String side, PathOp op) throws PathError {
    if (found.size() == 1 && found.getFirst() instanceof Json.Num number) {
      return number.value();
    }
    throw new PathError(
        SqlState.SINGLETON_SQL_JSON_ITEM_REQUIRED,
        side + " operand of jsonpath operator " + op.word() + " is not a single numeric value");
  }

  static Json unary(PathOp op, Json operand) throws PathError {
    if (operand instanceof Json.Num number) {
      return op == PathOp.MINUS ? new Json.Num(number.value().negate()) : number;
    }
    throw new PathError(
        SqlState.SQL_JSON_NUMBER_NOT_FOUND,
        "operand of unary jsonpath operator " + op.word() + " is not a numeric value");
  }
}
