package io.duckgres.functions.json;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.types.ArrayInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of type text[], which may also be an array's text. */
final class TextArrays {
  private TextArrays() {}

  /** The elements; 22P02 when a text is no array. */
  static List<@Nullable String> read(Vector v, int row) {
    if (v.type().id() != TypeId.LIST) {
      return ArrayInput.parse(v.getString(row), ',').elements();
    }
    List<@Nullable String> elements = new ArrayList<>();
    Vector child = v.listChild();
    int first = Math.toIntExact(v.listOffset(row));
    for (int i = first; i < first + v.listLength(row); i++) {
      elements.add(child.isNull(i) ? null : child.getString(i));
    }
    return elements;
  }
}
