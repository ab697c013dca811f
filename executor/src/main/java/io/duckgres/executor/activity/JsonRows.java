package io.duckgres.executor.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows for the catalog's views as a JSON array of objects. Used by one thread. */
public final class JsonRows {
  private final StringBuilder json = new StringBuilder("[");
  private boolean inRow;

  /** An array of texts. */
  public static String array(List<String> texts) {
    JsonRows array = new JsonRows();
    for (String text : texts) {
      if (array.json.length() > 1) {
        array.json.append(',');
      }
      array.quoted(text);
    }
    return array.toString();
  }

  /** Begins the next row. */
  public JsonRows row() {
    endRow();
    json.append(json.length() > 1 ? ",{" : "{");
    inRow = true;
    return this;
  }

  public JsonRows field(String name, @Nullable String value) {
    name(name);
    if (value == null) {
      json.append("null");
    } else {
      quoted(value);
    }
    return this;
  }

  public JsonRows field(String name, long value) {
    name(name);
    json.append(value);
    return this;
  }

  public JsonRows field(String name, boolean value) {
    name(name);
    json.append(value);
    return this;
  }

  public JsonRows field(String name, @Nullable Instant value) {
    return field(name, value == null ? null : value.toString());
  }

  public JsonRows field(String name, List<Integer> values) {
    name(name);
    json.append(values);
    return this;
  }

  /** An array of texts in a row. */
  public JsonRows texts(String name, List<String> values) {
    name(name);
    json.append(array(values));
    return this;
  }

  private void name(String name) {
    if (json.charAt(json.length() - 1) != '{') {
      json.append(',');
    }
    quoted(name);
    json.append(':');
  }

  private void quoted(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  private void endRow() {
    if (inRow) {
      json.append('}');
      inRow = false;
    }
  }

  /** The whole array. */
  @Override
  public String toString() {
    endRow();
    return json + "]";
  }
}
