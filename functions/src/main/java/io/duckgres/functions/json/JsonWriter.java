package io.duckgres.functions.json;

import java.util.Locale;
import java.util.Map;

/** {@link Json} as text in jsonb's normal form, or indented as jsonb_pretty() does. */
public final class JsonWriter {
  private static final int INDENT = 4;

  private JsonWriter() {}

  /** The normal form. */
  public static String text(Json value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  static void write(Json value, StringBuilder out) {
    switch (value) {
      case Json.Word word -> out.append(word.name().toLowerCase(Locale.ROOT));
      case Json.Text text -> quote(text.value(), out);
      case Json.Num number -> out.append(number.value().toPlainString());
      case Json.Array array -> {
        out.append('[');
        String separator = "";
        for (Json item : array.items()) {
          out.append(separator);
          write(item, out);
          separator = ", ";
        }
        out.append(']');
      }
      case Json.Obj object -> {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          out.append(separator);
          quote(member.getKey(), out);
          out.append(": ");
          write(member.getValue(), out);
          separator = ", ";
        }
        out.append('}');
      }
      case Json.Moment moment -> quote(moment.toString(), out);
    }
  }

  static String pretty(Json value) {
    StringBuilder out = new StringBuilder();
    pretty(value, 0, out);
    return out.toString();
  }

  private static void pretty(Json value, int depth, StringBuilder out) {
    switch (value) {
      case Json.Array array -> {
        out.append('[');
        String separator = "";
        for (Json item : array.items()) {
          out.append(separator);
          line(depth + 1, out);
          pretty(item, depth + 1, out);
          separator = ",";
        }
        line(depth, out);
        out.append(']');
      }
      case Json.Obj object -> {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          out.append(separator);
          line(depth + 1, out);
          quote(member.getKey(), out);
          out.append(": ");
          pretty(member.getValue(), depth + 1, out);
          separator = ",";
        }
        line(depth, out);
        out.append('}');
      }
      default -> write(value, out);
    }
  }

  private static void line(int depth, StringBuilder out) {
    out.append('\n').repeat(' ', depth * INDENT);
  }

  /** A string as escape_json() writes it. */
  public static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
