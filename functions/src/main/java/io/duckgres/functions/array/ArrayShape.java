package io.duckgres.functions.array;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import java.util.ArrayList;
import java.util.List;

/** The dimensions of an array: lists of lists that are of one length each. */
final class ArrayShape {
  private ArrayShape() {}

  /** The lengths, outermost first; empty for an empty array. */
  static List<Integer> lengths(Vector v, int row) {
    List<Integer> lengths = new ArrayList<>();
    Vector list = v;
    int at = row;
    while (list.type().id() == TypeId.LIST && !list.isNull(at)) {
      int length = list.listLength(at);
      if (length == 0) {
        return List.of();
      }
      lengths.add(length);
      at = Math.toIntExact(list.listOffset(at));
      list = list.listChild();
    }
    return lengths;
  }
}
