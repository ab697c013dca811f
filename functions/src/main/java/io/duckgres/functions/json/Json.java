package io.duckgres.functions.json;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A value of jsonb, or an item of an SQL/JSON path. Immutable by agreement. */
public sealed interface Json {
  /** Keys by their length in bytes, then by bytes: the order of jsonb. */
  Comparator<String> KEY_ORDER =
      (a, b) -> {
        int byLength = Integer.compare(utf8Length(a), utf8Length(b));
        return byLength != 0 ? byLength : compareText(a, b);
      };

  /** The three words. */
  enum Word implements Json {
    NULL,
    FALSE,
    TRUE;

    /** TRUE or FALSE. */
    public static Word of(boolean value) {
      return value ? TRUE : FALSE;
    }
  }

  /** A string. */
  record Text(String value) implements Json {}

  /** A number, the scale as it was written. */
  record Num(BigDecimal value) implements Json {}

  /** An array. */
  record Array(List<Json> items) implements Json {}

  /** An object, its members in {@link #KEY_ORDER}. */
  record Obj(SortedMap<String, Json> members) implements Json {}

  /** A moment an SQL/JSON path's datetime() has read; it never stands in a document. */
  non-sealed interface Moment extends Json {}

  /** An object without members, to be filled. */
  static TreeMap<String, Json> newMembers() {
    return new TreeMap<>(KEY_ORDER);
  }

  /** Whether it has parts. */
  default boolean isContainer() {
    return this instanceof Array || this instanceof Obj;
  }

  /** What jsonb_typeof() calls it. */
  default String typeName() {
    return switch (this) {
      case Word word -> word == Word.NULL ? "null" : "boolean";
      case Text text -> "string";
      case Num number -> "number";
      case Array array -> "array";
      case Obj object -> "object";
      case Moment moment -> "datetime";
    };
  }

  /** By code points, which is the order of UTF-8's bytes and of collation "C". */
  static int compareText(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean high = Character.isSurrogate(x);
        return high == Character.isSurrogate(y) ? x - y : high ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }

  private static int utf8Length(String text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }
}
