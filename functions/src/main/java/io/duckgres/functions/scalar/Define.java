package io.duckgres.functions.scalar;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short forms for the definition of functions. A result of null is NULL. */
final class Define {
  static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  static final LogicalType BYTES = LogicalType.of(TypeId.BLOB);
  static final LogicalType BIT = LogicalType.of(TypeId.BIT);
  static final LogicalType BOOL = LogicalType.of(TypeId.BOOLEAN);
  static final LogicalType INT4 = LogicalType.of(TypeId.INTEGER);
  static final LogicalType INT8 = LogicalType.of(TypeId.BIGINT);
  static final LogicalType FLOAT8 = LogicalType.of(TypeId.DOUBLE);
  static final LogicalType ANY = LogicalType.of(TypeId.ANY);
  static final LogicalType TEXTS = LogicalType.list(TEXT);
  static final LogicalType TEXT_LISTS = LogicalType.list(TEXTS);

  private Define() {}

  /** Computes one row. */
  @FunctionalInterface
  interface Row<T extends @Nullable Object> {
    @Nullable T of(Arguments in, int row) throws Exception;
  }

  /** Computes one row as a number. */
  @FunctionalInterface
  interface Number {
    long of(Arguments in, int row) throws Exception;
  }

  /** Computes one row as a condition. */
  @FunctionalInterface
  interface Condition {
    boolean of(Arguments in, int row) throws Exception;
  }

  static ScalarFunction text(String name, List<LogicalType> parameters, Row<String> body) {
    return ScalarFunction.of(
        name,
        parameters,
        TEXT,
        (in, row, out) -> {
          String value = body.of(in, row);
          if (value == null) {
            out.setNull(row);
          } else {
            out.setString(row, value);
          }
        });
  }

  static ScalarFunction bytes(String name, List<LogicalType> parameters, Row<byte[]> body) {
    return binary(name, parameters, BYTES, body);
  }

  /** A result of type BIT in the engine's form. */
  static ScalarFunction bits(String name, List<LogicalType> parameters, Row<byte[]> body) {
    return binary(name, parameters, BIT, body);
  }

  private static ScalarFunction binary(
      String name, List<LogicalType> parameters, LogicalType result, Row<byte[]> body) {
    return ScalarFunction.of(
        name,
        parameters,
        result,
        (in, row, out) -> {
          byte[] value = body.of(in, row);
          if (value == null) {
            out.setNull(row);
          } else {
            out.setBytes(row, value, 0, value.length);
          }
        });
  }

  static ScalarFunction int4(String name, List<LogicalType> parameters, Number body) {
    return ScalarFunction.of(
        name, parameters, INT4, (in, row, out) -> out.setInt(row, (int) body.of(in, row)));
  }

  static ScalarFunction int8(String name, List<LogicalType> parameters, Number body) {
    return ScalarFunction.of(
        name, parameters, INT8, (in, row, out) -> out.setLong(row, body.of(in, row)));
  }

  static ScalarFunction bool(String name, List<LogicalType> parameters, Condition body) {
    return ScalarFunction.of(
        name, parameters, BOOL, (in, row, out) -> out.setBoolean(row, body.of(in, row)));
  }

  static ScalarFunction texts(
      String name, List<LogicalType> parameters, Row<? extends List<@Nullable String>> body) {
    return ScalarFunction.of(
        name,
        parameters,
        TEXTS,
        (in, row, out) -> {
          List<@Nullable String> list = body.of(in, row);
          if (list == null) {
            out.setNull(row);
          } else {
            put(out, row, list);
          }
        });
  }

  static ScalarFunction textLists(
      String name, List<LogicalType> parameters, Row<? extends List<List<@Nullable String>>> body) {
    return ScalarFunction.of(
        name,
        parameters,
        TEXT_LISTS,
        (in, row, out) -> {
          List<List<@Nullable String>> lists = body.of(in, row);
          if (lists == null) {
            out.setNull(row);
            return;
          }
          int first = out.startList(row, lists.size());
          WritableVector inner = out.listChild();
          for (int i = 0; i < lists.size(); i++) {
            put(inner, first + i, lists.get(i));
          }
        });
  }

  private static void put(WritableVector out, int row, List<@Nullable String> list) {
    int first = out.startList(row, list.size());
    WritableVector elements = out.listChild();
    for (int i = 0; i < list.size(); i++) {
      String element = list.get(i);
      if (element == null) {
        elements.setNull(first + i);
      } else {
        elements.setString(first + i, element);
      }
    }
  }

  /** An argument of type VARCHAR, null for NULL. */
  static @Nullable String textOrNull(Arguments in, int index, int row) {
    Vector vector = in.get(index);
    return vector.isNull(row) ? null : vector.getString(row);
  }

  /** The elements of an argument of type VARCHAR[]. */
  static List<@Nullable String> elements(Vector list, int row) {
    int length = list.listLength(row);
    int first = Math.toIntExact(list.listOffset(row));
    Vector child = list.listChild();
    List<@Nullable String> elements = new ArrayList<>(length);
    for (int i = first; i < first + length; i++) {
      elements.add(child.isNull(i) ? null : child.getString(i));
    }
    return elements;
  }

  /** A BIGINT argument cut to the range of integer, which no length of a value exceeds. */
  static int clamped(Arguments in, int index, int row) {
    return (int)
        Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, in.get(index).getLong(row)));
  }
}
