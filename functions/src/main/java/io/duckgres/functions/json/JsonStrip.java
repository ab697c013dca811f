package io.duckgres.functions.json;

/** json_strip_nulls(): the text without members that are null, and without spaces. */
final class JsonStrip {
  private JsonStrip() {}

  static String strip(byte[] text) {
    StringBuilder out = new StringBuilder(text.length);
    write(JsonParts.of(text), out);
    return out.toString();
  }

  private static void write(JsonParts part, StringBuilder out) {
    String separator = "";
    if (part.isObject()) {
      out.append('{');
      for (JsonParts.Member member : part.members()) {
        if (!member.value().isNull()) {
          out.append(separator);
          JsonWriter.quote(member.key(), out);
          out.append(':');
          write(member.value(), out);
          separator = ",";
        }
      }
      out.append('}');
    } else if (part.isArray()) {
      out.append('[');
      for (JsonParts element : part.elements()) {
        out.append(separator);
        write(element, out);
        separator = ",";
      }
      out.append(']');
    } else {
      String string = part.typeName().equals("string") ? part.asText() : null;
      if (string != null) {
        JsonWriter.quote(string, out);
      } else {
        out.append(part.image());
      }
    }
  }
}
