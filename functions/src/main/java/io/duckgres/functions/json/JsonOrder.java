package io.duckgres.functions.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Order, equality and containment of jsonb. */
final class JsonOrder {
  private JsonOrder() {}

  /** As jsonb's btree compares; an empty array stands before everything else. */
  static int compare(Json a, Json b) {
    return compare(a, b, true);
  }

  private static int compare(Json a, Json b, boolean top) {
    int rank = Integer.compare(rank(a, top), rank(b, top));
    if (rank != 0) {
      return rank;
    }
    return switch (a) {
      case Json.Word word -> word.compareTo((Json.Word) b);
      case Json.Text text -> Json.compareText(text.value(), ((Json.Text) b).value());
      case Json.Num number -> number.value().compareTo(((Json.Num) b).value());
      case Json.Array array -> compareItems(array.items(), ((Json.Array) b).items());
      case Json.Obj object -> compareMembers(object.members(), ((Json.Obj) b).members());
      case Json.Moment moment -> throw new IllegalStateException("a moment has no order here");
    };
  }

  private static int rank(Json value, boolean top) {
    return switch (value) {
      case Json.Word word -> word == Json.Word.NULL ? 0 : 3;
      case Json.Text text -> 1;
      case Json.Num number -> 2;
      case Json.Array array -> top && array.items().isEmpty() ? -1 : 4;
      case Json.Obj object -> 5;
      case Json.Moment moment -> 6;
    };
  }

  private static int compareItems(List<Json> a, List<Json> b) {
    int order = Integer.compare(a.size(), b.size());
    for (int i = 0; order == 0 && i < a.size(); i++) {
      order = compare(a.get(i), b.get(i), false);
    }
    return order;
  }

  private static int compareMembers(SortedMap<String, Json> a, SortedMap<String, Json> b) {
    int order = Integer.compare(a.size(), b.size());
    Iterator<Map.Entry<String, Json>> other = b.entrySet().iterator();
    for (Map.Entry<String, Json> member : a.entrySet()) {
      if (order != 0) {
        break;
      }
      Map.Entry<String, Json> counterpart = other.next();
      order = Json.compareText(member.getKey(), counterpart.getKey());
      if (order == 0) {
        order = compare(member.getValue(), counterpart.getValue(), false);
      }
    }
    return order;
  }

  static boolean equal(Json a, Json b) {
    return compare(a, b) == 0;
  }

  /** {@code whole @> part}: an array contains a bare scalar at the top, nowhere else. */
  static boolean contains(Json whole, Json part) {
    if (whole instanceof Json.Array array && !part.isContainer()) {
      return containsItem(array, part);
    }
    return within(whole, part);
  }

  private static boolean within(Json whole, Json part) {
    if (whole instanceof Json.Obj a && part instanceof Json.Obj b) {
      for (Map.Entry<String, Json> member : b.members().entrySet()) {
        Json counterpart = a.members().get(member.getKey());
        if (counterpart == null || !within(counterpart, member.getValue())) {
          return false;
        }
      }
      return true;
    }
    if (whole instanceof Json.Array a && part instanceof Json.Array b) {
      return b.items().stream().allMatch(item -> containsItem(a, item));
    }
    return !whole.isContainer() && !part.isContainer() && equal(whole, part);
  }

  private static boolean containsItem(Json.Array array, Json part) {
    return array.items().stream().anyMatch(item -> within(item, part));
  }
}
