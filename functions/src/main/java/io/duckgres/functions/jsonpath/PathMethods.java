package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** The methods of items. */
final class PathMethods {
  /** Digits of a double as numeric. */
  private static final MathContext DOUBLE_DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

  private PathMethods() {}

  static String typeName(Json value) {
    return value instanceof PathMoment moment ? moment.typeName() : value.typeName();
  }

  static Json apply(PathItem item, Json value, PathEvaluator.PathContext context) throws PathError {
    return switch (item.op()) {
      case ABS -> new Json.Num(number(item, value).abs());
      case FLOOR -> new Json.Num(number(item, value).setScale(0, RoundingMode.FLOOR));
      case CEILING -> new Json.Num(number(item, value).setScale(0, RoundingMode.CEILING));
      case DOUBLE -> toDouble(value);
      default -> PathMoment.read(item, value, context.zone());
    };
  }

  private static BigDecimal number(PathItem item, Json value) throws PathError {
    if (value instanceof Json.Num number) {
      return number.value();
    }
    throw new PathError(
        SqlState.NON_NUMERIC_SQL_JSON_ITEM,
        "jsonpath item method ." + item.op().word() + "() can only be applied to a numeric value");
  }

  private static Json toDouble(Json value) throws PathError {
    double number;
    if (value instanceof Json.Num num) {
      number = num.value().doubleValue();
      if (Double.isInfinite(number) || number == 0 && num.value().signum() != 0) {
        throw new PathError(
            SqlState.NON_NUMERIC_SQL_JSON_ITEM,
            "numeric argument of jsonpath item method .double() is out of range for type double"
                + " precision");
      }
    } else if (value instanceof Json.Text text) {
      number = parse(text.value());
    } else {
      throw new PathError(
          SqlState.NON_NUMERIC_SQL_JSON_ITEM,
          "jsonpath item method .double() can only be applied to a string or numeric value");
    }
    BigDecimal digits = new BigDecimal(number).round(DOUBLE_DIGITS).stripTrailingZeros();
    return new Json.Num(digits.scale() < 0 ? digits.setScale(0) : digits);
  }

  private static double parse(String text) throws PathError {
    String digits = text.strip();
    if (digits.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
      double number = Double.parseDouble(digits);
      if (!Double.isInfinite(number)) {
        return number;
      }
    }
    throw new PathError(
        SqlState.NON_NUMERIC_SQL_JSON_ITEM,
        "string argument of jsonpath item method .double() is not a valid representation of a"
            + " double precision number");
  }

  /** {@code {"id":…, "key":…, "value":…}} of each member. */
  static List<Json> pairs(Json.Obj object, PathEvaluator.PathContext context) {
    BigDecimal id = BigDecimal.valueOf(PathIds.of(object, context.root()));
    List<Json> pairs = new ArrayList<>();
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      SortedMap<String, Json> pair = Json.newMembers();
      pair.put("key", new Json.Text(member.getKey()));
      pair.put("value", member.getValue());
      pair.put("id", new Json.Num(id));
      pairs.add(new Json.Obj(pair));
    }
    return pairs;
  }
}
