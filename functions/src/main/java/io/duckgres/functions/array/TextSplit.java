package io.duckgres.functions.array;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text into parts, as string_to_array() does. */
final class TextSplit {
  private TextSplit() {}

  static List<String> split(String text, @Nullable String separator) {
    List<String> parts = new ArrayList<>();
    if (text.isEmpty()) {
      return parts;
    }
    if (separator == null) {
      text.codePoints().forEach(c -> parts.add(Character.toString(c)));
      return parts;
    }
    if (separator.isEmpty()) {
      parts.add(text);
      return parts;
    }
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    parts.add(text.substring(from));
    return parts;
  }
}
