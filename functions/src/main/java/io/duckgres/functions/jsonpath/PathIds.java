package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The number keyvalue() gives an object: where it lies in PostgreSQL's binary form of the document,
 * in bytes, 0 for the document itself.
 */
final class PathIds {
  private static final int WORD = 4;
  private static final int DIGITS = 4;

  private PathIds() {}

  static long of(Json.Obj object, Json root) {
    long offset = find(object, root, 0);
    return Math.max(offset, 0);
  }

  /** The offset of an object in a container at an offset, -1 when it is not in it. */
  private static long find(Json object, Json container, long at) {
    if (container == object) {
      return at;
    }
    List<Json> parts = parts(container);
    long data = at + WORD + (long) WORD * parts.size();
    long end = data;
    for (Json part : parts) {
      if (part.isContainer()) {
        long start = align(end);
        long found = find(object, part, start);
        if (found >= 0) {
          return found;
        }
      }
      end = after(part, end);
    }
    return -1;
  }

  /** Keys, then values; or elements. */
  private static List<Json> parts(Json container) {
    if (container instanceof Json.Obj object) {
      List<Json> parts = new ArrayList<>();
      Collection<Json> values = object.members().values();
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        parts.add(new Json.Text(member.getKey()));
      }
      parts.addAll(values);
      return parts;
    }
    return container instanceof Json.Array array ? array.items() : List.of();
  }

  private static long after(Json part, long at) {
    return switch (part) {
      case Json.Text text -> at + text.value().getBytes(StandardCharsets.UTF_8).length;
      case Json.Num number -> align(at) + size(number);
      case Json.Array array -> inner(part, align(at));
      case Json.Obj object -> inner(part, align(at));
      default -> at;
    };
  }

  private static long inner(Json container, long at) {
    List<Json> parts = parts(container);
    long end = at + WORD + (long) WORD * parts.size();
    for (Json part : parts) {
      end = after(part, end);
    }
    return end;
  }

  /** Bytes of a numeric: a header of two words of 4 and 2 bytes, 2 bytes for 4 digits. */
  private static int size(Json.Num number) {
    String digits = number.value().abs().stripTrailingZeros().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    String fraction = point < 0 ? "" : digits.substring(point + 1);
    if (number.value().signum() == 0) {
      return WORD + 2;
    }
    String all =
        "0".repeat((DIGITS - whole.length() % DIGITS) % DIGITS)
            + whole
            + fraction
            + "0".repeat((DIGITS - fraction.length() % DIGITS) % DIGITS);
    String significant = all.replaceAll("^(0000)+", "").replaceAll("(0000)+$", "");
    int groups = significant.length() / DIGITS;
    // Zero groups at the ends are not stored; a group is only dropped whole.
    return WORD + 2 + 2 * groups;
  }

  private static long align(long at) {
    return (at + WORD - 1) / WORD * WORD;
  }
}
