package io.duckgres.functions.json;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.types.ArrayInput;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** json_object() of arrays of text: {@code {k,v,…}}, {@code {{k,v},…}} or keys and values. */
final class JsonObjects {
  private JsonObjects() {}

  /**
   * @param elements in storage order
   */
  private record Array(List<Integer> lengths, List<@Nullable String> elements) {}

  static String ofPairs(Vector v, int row) {
    Array array = read(v, row);
    switch (array.lengths().size()) {
      case 0:
        break;
      case 1:
        if (array.elements().size() % 2 != 0) {
          throw subscripts("array must have even number of elements");
        }
        break;
      case 2:
        if (array.lengths().get(1) != 2) {
          throw subscripts("array must have two columns");
        }
        break;
      default:
        throw subscripts("wrong number of array subscripts");
    }
    List<@Nullable String> keys = new ArrayList<>();
    List<@Nullable String> values = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i += 2) {
      keys.add(array.elements().get(i));
      values.add(array.elements().get(i + 1));
    }
    return write(keys, values);
  }

  static String ofTwo(Vector keys, Vector values, int row) {
    Array a = read(keys, row);
    Array b = read(values, row);
    if (a.lengths().size() > 1 || b.lengths().size() > 1) {
      throw subscripts("wrong number of array subscripts");
    }
    if (a.elements().size() != b.elements().size()) {
      throw subscripts("mismatched array dimensions");
    }
    return write(a.elements(), b.elements());
  }

  private static String write(List<@Nullable String> keys, List<@Nullable String> values) {
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      if (key == null) {
        throw PgError.error(
            SqlState.NULL_VALUE_NOT_ALLOWED, "null value not allowed for object key");
      }
      out.append(i > 0 ? ", " : "");
      JsonWriter.quote(key, out);
      out.append(" : ");
      String value = values.get(i);
      if (value == null) {
        out.append("null");
      } else {
        JsonWriter.quote(value, out);
      }
    }
    return out.append('}').toString();
  }

  private static Array read(Vector v, int row) {
    if (v.type().id() != TypeId.LIST) {
      ArrayInput input = ArrayInput.parse(v.getString(row), ',');
      return new Array(input.lengths(), input.elements());
    }
    boolean nested = v.type().children().getFirst().id() == TypeId.LIST;
    int length = v.listLength(row);
    if (!nested || length == 0) {
      return new Array(
          length == 0 ? List.of() : List.of(length), nested ? List.of() : TextArrays.read(v, row));
    }
    List<@Nullable String> elements = new ArrayList<>();
    int first = Math.toIntExact(v.listOffset(row));
    for (int i = first; i < first + length; i++) {
      elements.addAll(TextArrays.read(v.listChild(), i));
    }
    return new Array(List.of(length, elements.size() / length), elements);
  }

  private static PgError subscripts(String message) {
    return PgError.error(SqlState.ARRAY_SUBSCRIPT_ERROR, message);
  }
}
