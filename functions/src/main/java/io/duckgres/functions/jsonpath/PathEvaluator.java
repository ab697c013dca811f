package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks one document along one path, by PostgreSQL's rules: in lax mode arrays unwrap themselves
 * where an accessor wants something else, and what is missing is no error. Of one use and thread.
 */
final class PathEvaluator {
  /** The whole document, and what variables and the time zone are. */
  private final PathContext context;

  private final boolean lax;
  private boolean ignoreStructure;
  private Json current;
  private int arraySize = -1;

  PathEvaluator(Path path, PathContext context) {
    this.context = context;
    lax = !path.strict();
    ignoreStructure = lax;
    current = context.root();
  }

  /** All that the path finds goes to the sink. */
  void run(List<PathItem> items, PathSink sink) throws PathError {
    at(items, 0, context.root(), sink, lax);
  }

  private boolean next(List<PathItem> items, int index, Json value, PathSink sink)
      throws PathError {
    return index + 1 < items.size() ? at(items, index + 1, value, sink, lax) : sink.take(value);
  }

  private boolean at(List<PathItem> items, int index, Json value, PathSink sink, boolean unwrap)
      throws PathError {
    if (index >= items.size()) {
      return sink.take(value);
    }
    PathItem item = items.get(index);
    PathOp op = item.op();
    return switch (op) {
      case NULL -> next(items, index, Json.Word.NULL, sink);
      case TRUE -> next(items, index, Json.Word.TRUE, sink);
      case FALSE -> next(items, index, Json.Word.FALSE, sink);
      case NUMBER -> next(items, index, new Json.Num(item.number()), sink);
      case STRING -> next(items, index, new Json.Text(item.text()), sink);
      case VARIABLE -> next(items, index, context.variable(item.text()), sink);
      case ROOT -> next(items, index, context.root(), sink);
      case CURRENT -> next(items, index, current, sink);
      case LAST -> next(items, index, new Json.Num(BigDecimal.valueOf(arraySize - 1L)), sink);
      case KEY -> key(items, index, value, sink, unwrap);
      case ANY_KEY -> anyKey(items, index, value, sink, unwrap);
      case ANY_ARRAY -> anyArray(items, index, value, sink);
      case INDEX -> subscripts(items, index, value, sink);
      case ANY -> levels(items, index, value, sink);
      case FILTER -> {
        if (unwrap && value instanceof Json.Array array) {
          yield each(items, index, array, sink, false);
        }
        yield nested(item.left(), value) == PathTruth.TRUE && next(items, index, value, sink);
      }
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO ->
          next(items, index, new Json.Num(PathArithmetic.binary(this, item, value)), sink);
      case PLUS, MINUS -> {
        for (Json operand : all(item.left(), value, true)) {
          if (next(items, index, PathArithmetic.unary(op, operand), sink)) {
            yield true;
          }
        }
        yield false;
      }
      case TYPE -> next(items, index, new Json.Text(PathMethods.typeName(value)), sink);
      case SIZE -> {
        if (!(value instanceof Json.Array) && !lax) {
          if (ignoreStructure) {
            yield false;
          }
          throw new PathError(
              SqlState.SQL_JSON_ARRAY_NOT_FOUND,
              "jsonpath item method .size() can only be applied to an array");
        }
        int size = value instanceof Json.Array array ? array.items().size() : 1;
        yield next(items, index, new Json.Num(BigDecimal.valueOf(size)), sink);
      }
      case ABS, FLOOR, CEILING, DOUBLE, DATETIME -> {
        if (unwrap && value instanceof Json.Array array) {
          yield each(items, index, array, sink, false);
        }
        yield next(items, index, PathMethods.apply(item, value, context), sink);
      }
      case KEYVALUE -> {
        if (unwrap && value instanceof Json.Array array) {
          yield each(items, index, array, sink, false);
        }
        if (!(value instanceof Json.Obj object)) {
          throw new PathError(
              SqlState.SQL_JSON_OBJECT_NOT_FOUND,
              "jsonpath item method .keyvalue() can only be applied to an object");
        }
        for (Json pair : PathMethods.pairs(object, context)) {
          if (next(items, index, pair, sink)) {
            yield true;
          }
        }
        yield false;
      }
      default -> next(items, index, truth(item, value).asJson(), sink);
    };
  }

  private boolean key(List<PathItem> items, int index, Json value, PathSink sink, boolean unwrap)
      throws PathError {
    String key = items.get(index).text();
    if (value instanceof Json.Obj object) {
      Json member = object.members().get(key);
      if (member != null) {
        return next(items, index, member, sink);
      }
      if (!ignoreStructure) {
        throw new PathError(
            SqlState.SQL_JSON_MEMBER_NOT_FOUND, "JSON object does not contain key \"" + key + "\"");
      }
      return false;
    }
    if (unwrap && value instanceof Json.Array array) {
      return each(items, index, array, sink, false);
    }
    if (!ignoreStructure) {
      throw new PathError(
          SqlState.SQL_JSON_MEMBER_NOT_FOUND,
          "jsonpath member accessor can only be applied to an object");
    }
    return false;
  }

  private boolean anyKey(List<PathItem> items, int index, Json value, PathSink sink, boolean unwrap)
      throws PathError {
    if (value instanceof Json.Obj object) {
      for (Json member : object.members().values()) {
        if (at(items, index + 1, member, sink, lax)) {
          return true;
        }
      }
      return false;
    }
    if (unwrap && value instanceof Json.Array array) {
      return each(items, index, array, sink, false);
    }
    if (!ignoreStructure) {
      throw new PathError(
          SqlState.SQL_JSON_OBJECT_NOT_FOUND,
          "jsonpath wildcard member accessor can only be applied to an object");
    }
    return false;
  }

  private boolean anyArray(List<PathItem> items, int index, Json value, PathSink sink)
      throws PathError {
    if (value instanceof Json.Array array) {
      return each(items, index + 1, array, sink, lax);
    }
    if (lax) {
      return next(items, index, value, sink);
    }
    if (!ignoreStructure) {
      throw new PathError(
          SqlState.SQL_JSON_ARRAY_NOT_FOUND,
          "jsonpath wildcard array accessor can only be applied to an array");
    }
    return false;
  }

  /** The items from an index on for each element of an array. */
  private boolean each(
      List<PathItem> items, int index, Json.Array array, PathSink sink, boolean unwrap)
      throws PathError {
    for (Json element : array.items()) {
      if (at(items, index, element, sink, unwrap)) {
        return true;
      }
    }
    return false;
  }

  private boolean subscripts(List<PathItem> items, int index, Json value, PathSink sink)
      throws PathError {
    if (!(value instanceof Json.Array) && !lax) {
      if (ignoreStructure) {
        return false;
      }
      throw new PathError(
          SqlState.SQL_JSON_ARRAY_NOT_FOUND,
          "jsonpath array accessor can only be applied to an array");
    }
    List<Json> elements = value instanceof Json.Array array ? array.items() : List.of(value);
    List<List<PathItem>> bounds = items.get(index).arguments();
    int outer = arraySize;
    int size = elements.size();
    try {
      for (int i = 0; i < bounds.size(); i += 2) {
        arraySize = size;
        int from = bound(bounds.get(i), value);
        int to = bounds.get(i + 1).isEmpty() ? from : bound(bounds.get(i + 1), value);
        if (!ignoreStructure && (from < 0 || from > to || to >= size)) {
          throw new PathError(
              SqlState.INVALID_SQL_JSON_SUBSCRIPT, "jsonpath array subscript is out of bounds");
        }
        for (int at = Math.max(from, 0); at <= Math.min(to, size - 1); at++) {
          if (next(items, index, elements.get(at), sink)) {
            return true;
          }
        }
      }
      return false;
    } finally {
      arraySize = outer;
    }
  }

  private int bound(List<PathItem> expression, Json value) throws PathError {
    List<Json> found = new ArrayList<>();
    at(expression, 0, value, collect(found), lax);
    if (found.size() != 1 || !(found.getFirst() instanceof Json.Num number)) {
      throw new PathError(
          SqlState.INVALID_SQL_JSON_SUBSCRIPT,
          "jsonpath array subscript is not a single numeric value");
    }
    try {
      return number.value().toBigInteger().intValueExact();
    } catch (ArithmeticException e) {
      throw new PathError(
          SqlState.INVALID_SQL_JSON_SUBSCRIPT, "jsonpath array subscript is out of integer range");
    }
  }

  private boolean levels(List<PathItem> items, int index, Json value, PathSink sink)
      throws PathError {
    PathItem item = items.get(index);
    boolean outer = ignoreStructure;
    try {
      ignoreStructure = true;
      return item.first() == 0 && next(items, index, value, sink)
          || below(items, index, value, sink, 1);
    } finally {
      ignoreStructure = outer;
    }
  }

  private boolean below(List<PathItem> items, int index, Json value, PathSink sink, int level)
      throws PathError {
    PathItem item = items.get(index);
    boolean leavesOnly = item.first() == PathItem.LAST_LEVEL;
    for (Json part : parts(value)) {
      boolean wanted = leavesOnly ? !part.isContainer() : level >= item.first();
      if (level <= item.last() && wanted && at(items, index + 1, part, sink, lax)) {
        return true;
      }
      if (level < item.last() && below(items, index, part, sink, level + 1)) {
        return true;
      }
    }
    return false;
  }

  private static Iterable<Json> parts(Json value) {
    return switch (value) {
      case Json.Array array -> array.items();
      case Json.Obj object -> object.members().values();
      default -> List.of();
    };
  }

  /** The truth of a filter's condition, {@code @} being the value. */
  private PathTruth nested(List<PathItem> condition, Json value) {
    Json outer = current;
    current = value;
    try {
      return truth(condition.getFirst(), value);
    } finally {
      current = outer;
    }
  }

  private PathTruth truth(PathItem item, Json value) {
    return switch (item.op()) {
      case AND -> {
        PathTruth left = truth(item.left().getFirst(), value);
        yield left == PathTruth.FALSE ? left : left.and(truth(item.right().getFirst(), value));
      }
      case OR -> {
        PathTruth left = truth(item.left().getFirst(), value);
        yield left == PathTruth.TRUE ? left : left.or(truth(item.right().getFirst(), value));
      }
      case NOT -> truth(item.left().getFirst(), value).not();
      case IS_UNKNOWN -> PathTruth.of(truth(item.left().getFirst(), value) == PathTruth.UNKNOWN);
      case EXISTS -> exists(item.left(), value);
      default -> {
        List<Json> left = tried(item.left(), value, true);
        boolean comparison = item.op().isComparison();
        List<Json> right =
            item.op() == PathOp.LIKE_REGEX
                ? List.of(Json.Word.NULL)
                : tried(item.right(), value, comparison);
        yield left == null || right == null
            ? PathTruth.UNKNOWN
            : PathPredicates.any(item, left, right, lax, context);
      }
    };
  }

  private PathTruth exists(List<PathItem> items, Json value) {
    if (!lax) {
      List<Json> found = tried(items, value, false);
      return found == null ? PathTruth.UNKNOWN : PathTruth.of(!found.isEmpty());
    }
    try {
      return PathTruth.of(at(items, 0, value, item -> true, true));
    } catch (PathError e) {
      return PathTruth.UNKNOWN;
    }
  }

  /** What an operand finds, null for an error. */
  private @Nullable List<Json> tried(List<PathItem> items, Json value, boolean unwrap) {
    try {
      return all(items, value, unwrap);
    } catch (PathError e) {
      return null;
    }
  }

  /** What an operand finds; in lax mode arrays found may be replaced by their elements. */
  List<Json> all(List<PathItem> items, Json value, boolean unwrap) throws PathError {
    List<Json> found = new ArrayList<>();
    at(items, 0, value, collect(found), lax);
    if (!unwrap || !lax || found.stream().noneMatch(item -> item instanceof Json.Array)) {
      return found;
    }
    List<Json> unwrapped = new ArrayList<>();
    for (Json item : found) {
      unwrapped.addAll(item instanceof Json.Array array ? array.items() : List.of(item));
    }
    return unwrapped;
  }

  private static PathSink collect(List<Json> found) {
    return item -> {
      found.add(item);
      return false;
    };
  }

  /** The document, the variables, whether zones may be converted. */
  record PathContext(Json root, @Nullable SortedMap<String, Json> variables, PathZone zone) {
    Json variable(String name) {
      Json value = variables == null ? null : variables.get(name);
      if (value == null) {
        throw PgError.error(
            SqlState.UNDEFINED_OBJECT, "could not find jsonpath variable \"" + name + "\"");
      }
      return value;
    }
  }
}
