package io.duckgres.functions.array;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.json.JsonTypes;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Functions of arrays of any type: their dimensions, and text split into arrays. */
public final class ArrayFunctions implements FunctionGroup {
  /** PostgreSQL's MaxArraySize. */
  private static final int MAX_ELEMENTS = 134217727;

  private static final LogicalType LIST = LogicalType.list(LogicalType.of(TypeId.ANY));
  private static final LogicalType INTEGER = LogicalType.of(TypeId.INTEGER);
  private static final LogicalType BOOLEAN = LogicalType.of(TypeId.BOOLEAN);
  private static final LogicalType TEXT = JsonTypes.TEXT;

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    functions.add(
        ScalarFunction.of(
            "array_ndims",
            List.of(LIST),
            INTEGER,
            (in, row, out) -> put(out, row, ArrayShape.lengths(in.get(0), row).size())));
    functions.add(
        ScalarFunction.of(
            "array_dims",
            List.of(LIST),
            TEXT,
            (in, row, out) -> {
              StringBuilder text = new StringBuilder();
              for (int length : ArrayShape.lengths(in.get(0), row)) {
                text.append("[1:").append(length).append(']');
              }
              if (text.isEmpty()) {
                out.setNull(row);
              } else {
                out.setString(row, text.toString());
              }
            }));
    functions.add(
        ScalarFunction.of(
            "cardinality",
            List.of(LIST),
            INTEGER,
            (in, row, out) -> {
              List<Integer> lengths = ArrayShape.lengths(in.get(0), row);
              int product = lengths.isEmpty() ? 0 : 1;
              for (int length : lengths) {
                product = Math.multiplyExact(product, length);
              }
              out.setInt(row, product);
            }));
    functions.add(bound("_pg_array_length", length -> length));
    functions.add(bound("array_upper", length -> length));
    functions.add(bound("array_lower", length -> 1));
    for (int arguments = 2; arguments <= 3; arguments++) {
      functions.add(
          ScalarFunction.of(
              "_pg_subscripts",
              arguments == 2 ? List.of(LIST, INTEGER) : List.of(LIST, INTEGER, BOOLEAN),
              LogicalType.list(INTEGER),
              (in, row, out) -> {
                List<Integer> lengths = ArrayShape.lengths(in.get(0), row);
                int dimension = in.get(1).getInt(row);
                int length =
                    dimension < 1 || dimension > lengths.size() ? 0 : lengths.get(dimension - 1);
                boolean reverse = in.count() > 2 && in.get(2).getBoolean(row);
                int at = out.startList(row, length);
                for (int i = 1; i <= length; i++) {
                  out.listChild().setInt(at++, reverse ? length + 1 - i : i);
                }
              }));
    }
    splits(functions);
    joins(functions, sessions);
    return functions;
  }

  private static ScalarFunction bound(String name, ToIntFunction<Integer> ofLength) {
    return ScalarFunction.of(
        name,
        List.of(LIST, INTEGER),
        INTEGER,
        (in, row, out) -> {
          List<Integer> lengths = ArrayShape.lengths(in.get(0), row);
          int dimension = in.get(1).getInt(row);
          if (dimension < 1 || dimension > lengths.size()) {
            out.setNull(row);
          } else {
            out.setInt(row, ofLength.applyAsInt(lengths.get(dimension - 1)));
          }
        });
  }

  private static void put(WritableVector out, int row, int value) {
    if (value == 0) {
      out.setNull(row);
    } else {
      out.setInt(row, value);
    }
  }

  /** array_to_string(): elements of all dimensions; NULLs are left out or replaced. */
  private static void joins(List<ScalarFunction> functions, Sessions sessions) {
    for (List<LogicalType> types : List.of(List.of(LIST, TEXT), List.of(LIST, TEXT, TEXT))) {
      functions.add(
          new ScalarFunction(
              "_pg_array_to_string",
              types,
              null,
              TEXT,
              false,
              true,
              true,
              (in, row, out) -> {
                if (in.get(0).isNull(row) || in.get(1).isNull(row)) {
                  out.setNull(row);
                  return;
                }
                boolean omit = in.count() < 3 || in.get(2).isNull(row);
                ArrayJoin join =
                    new ArrayJoin(
                        in.get(1).getBytes(row),
                        omit ? null : in.get(2).getBytes(row),
                        sessions.text(in.connectionId()));
                out.setString(row, join.join(in.get(0), row));
              }));
    }
  }

  /** string_to_array(): an empty separator splits nothing, NULL splits into characters. */
  private static void splits(List<ScalarFunction> functions) {
    for (List<LogicalType> types : List.of(List.of(TEXT, TEXT), List.of(TEXT, TEXT, TEXT))) {
      functions.add(
          ScalarFunction.of(
                  "_pg_string_to_array",
                  types,
                  JsonTypes.TEXT_ARRAY,
                  (in, row, out) -> {
                    if (in.get(0).isNull(row)) {
                      out.setNull(row);
                      return;
                    }
                    String separator = in.get(1).isNull(row) ? null : in.get(1).getString(row);
                    String nothing =
                        in.count() < 3 || in.get(2).isNull(row) ? null : in.get(2).getString(row);
                    List<String> parts = TextSplit.split(in.get(0).getString(row), separator);
                    int at = out.startList(row, parts.size());
                    for (String part : parts) {
                      if (part.equals(nothing)) {
                        out.listChild().setNull(at++);
                      } else {
                        out.listChild().setString(at++, part);
                      }
                    }
                  })
              .takingNulls());
    }
    checks(functions);
  }

  /** What macros and rules ask before they hand a number to the engine. */
  private static void checks(List<ScalarFunction> functions) {
    functions.add(
        ScalarFunction.of(
                "_pg_subscript",
                List.of(LIST, INTEGER),
                INTEGER,
                (in, row, out) -> {
                  if (in.get(1).isNull(row)) {
                    throw PgError.error(
                        SqlState.NULL_VALUE_NOT_ALLOWED,
                        "array subscript in assignment must not be null");
                  }
                  // An empty array would begin at the subscript.
                  boolean empty = in.get(0).isNull(row) || in.get(0).listLength(row) == 0;
                  int subscript = in.get(1).getInt(row);
                  if (subscript < 1 || empty && subscript > 1) {
                    throw ArrayCasts.lowerBounds();
                  }
                  out.setInt(row, subscript);
                })
            .takingNulls());
    functions.add(
        ScalarFunction.of(
            "_pg_length",
            List.of(INTEGER),
            INTEGER,
            (in, row, out) -> {
              int length = in.get(0).getInt(row);
              if (length < 0 || length > MAX_ELEMENTS) {
                throw PgError.error(
                    SqlState.PROGRAM_LIMIT_EXCEEDED,
                    "array size exceeds the maximum allowed (" + MAX_ELEMENTS + ")");
              }
              out.setInt(row, length);
            }));
    functions.add(
        ScalarFunction.of(
            "_pg_check_trim",
            List.of(LIST, INTEGER),
            INTEGER,
            (in, row, out) -> {
              int count = in.get(1).getInt(row);
              int length = in.get(0).listLength(row);
              if (count < 0 || count > length) {
                throw PgError.error(
                    SqlState.ARRAY_SUBSCRIPT_ERROR,
                    "number of elements to trim must be between 0 and " + length);
              }
              out.setInt(row, length - count);
            }));
  }
}
