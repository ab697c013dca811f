package io.duckgres.functions.json;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.functions.ordered.NamedText;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.DateOrder;
import io.duckgres.types.DateStyle;
import io.duckgres.types.TextSettings;
import java.nio.charset.StandardCharsets;

/** Any value as to_json() writes it. One object a call, by one thread. */
final class JsonOutput {
  private final ByteWriter out = new ByteWriter();
  private final TextSettings settings;
  private final TextSettings iso;

  JsonOutput(TextSettings settings) {
    this.settings = settings;
    iso = settings.withDateStyle(DateStyle.ISO, DateOrder.YMD);
  }

  /** What has been written. */
  String text() {
    return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
  }

  JsonOutput raw(String text) {
    out.writeUtf8(text);
    return this;
  }

  /** A value or null. */
  JsonOutput value(Vector v, int row) {
    return value(v, row, false);
  }

  /**
   * A value or null.
   *
   * @param pretty whether elements of the outermost array or members of the outermost row stand on
   *     lines of their own
   */
  JsonOutput value(Vector v, int row, boolean pretty) {
    if (v.isNull(row)) {
      out.writeAscii("null");
      return this;
    }
    if (NamedText.is(v.type())) {
      int start = out.position();
      NamedText.write(v, row, out, settings);
      quoteFrom(start);
      return this;
    }
    switch (v.type().id()) {
      case BOOLEAN -> out.writeAscii(v.getBoolean(row) ? "true" : "false");
      case TINYINT,
          UTINYINT,
          SMALLINT,
          USMALLINT,
          INTEGER,
          UINTEGER,
          BIGINT,
          UBIGINT,
          HUGEINT,
          UHUGEINT,
          DECIMAL,
          FLOAT,
          DOUBLE ->
          number(v, row);
      case TIMESTAMP, TIMESTAMP_TZ -> moment(v, row);
      case DATE -> {
        int start = out.position();
        ValueText.write(v, row, out, iso);
        quoteFrom(start);
      }
      case LIST, ARRAY -> array(v, row, pretty);
      case STRUCT -> struct(v, row, pretty);
      case MAP -> map(v, row);
      case UNION -> value(v.unionMember(v.getUnionTag(row)), row);
      default -> {
        if (isJson(v.type())) {
          out.writeBytes(v.getBytes(row));
        } else if (v.type().equals(JsonTypes.NUMERIC)) {
          number(v, row);
        } else {
          int start = out.position();
          ValueText.write(v, row, out, settings);
          quoteFrom(start);
        }
      }
    }
    return this;
  }

  static boolean isJson(LogicalType type) {
    return type.equals(JsonTypes.JSON) || type.equals(JsonTypes.JSONB);
  }

  /** NaN and the infinities are strings. */
  private void number(Vector v, int row) {
    int start = out.position();
    ValueText.write(v, row, out, settings);
    byte last = out.array()[out.position() - 1];
    if (last < '0' || last > '9') {
      quoteFrom(start);
    }
  }

  /** ISO 8601 with T, and minutes of the offset always. */
  private void moment(Vector v, int row) {
    int start = out.position();
    ValueText.write(v, row, out, iso);
    String text = cut(start);
    boolean bc = text.endsWith(" BC");
    String moment = bc ? text.substring(0, text.length() - 3) : text;
    moment = moment.replace(' ', 'T');
    int sign = moment.length() - 3;
    boolean hoursOnly = sign > 0 && (moment.charAt(sign) == '+' || moment.charAt(sign) == '-');
    if (hoursOnly && moment.indexOf('T') > 0 && sign > moment.indexOf('T')) {
      moment += ":00";
    }
    quote(bc ? moment + " BC" : moment);
  }

  private void array(Vector v, int row, boolean pretty) {
    boolean list = v.type().id() == io.duckgres.engine.TypeId.LIST;
    Vector elements = list ? v.listChild() : v.arrayChild();
    int length = list ? v.listLength(row) : v.type().width();
    int first = list ? Math.toIntExact(v.listOffset(row)) : row * v.type().width();
    out.writeByte('[');
    for (int i = 0; i < length; i++) {
      if (i > 0) {
        out.writeAscii(pretty ? ",\n " : ",");
      }
      value(elements, first + i);
    }
    out.writeByte(']');
  }

  private void struct(Vector v, int row, boolean pretty) {
    out.writeByte('{');
    for (int i = 0; i < v.type().children().size(); i++) {
      if (i > 0) {
        out.writeAscii(pretty ? ",\n " : ",");
      }
      String name = v.type().names().get(i);
      quote(name.isEmpty() ? "f" + (i + 1) : name);
      out.writeByte(':');
      value(v.structChild(i), row);
    }
    out.writeByte('}');
  }

  private void map(Vector v, int row) {
    Vector entries = v.listChild();
    int first = Math.toIntExact(v.listOffset(row));
    out.writeByte('{');
    for (int i = first; i < first + v.listLength(row); i++) {
      if (i > first) {
        out.writeByte(',');
      }
      key(entries.structChild(0), i);
      out.writeByte(':');
      value(entries.structChild(1), i);
    }
    out.writeByte('}');
  }

  /** The text of a scalar as a member's name; 22023 for what is none. */
  JsonOutput key(Vector v, int row) {
    switch (v.type().id()) {
      case LIST, ARRAY, STRUCT, MAP, UNION -> throw notScalar();
      case TIMESTAMP, TIMESTAMP_TZ, DATE -> value(v, row);
      default -> {
        if (isJson(v.type())) {
          throw notScalar();
        }
        int start = out.position();
        ValueText.write(v, row, out, settings);
        quoteFrom(start);
      }
    }
    return this;
  }

  private static RuntimeException notScalar() {
    return JsonErrors.parameter("key value must be scalar, not array, composite, or json");
  }

  /** Makes what was written from there on a string. */
  private void quoteFrom(int start) {
    quote(cut(start));
  }

  private String cut(int start) {
    String text = new String(out.array(), start, out.position() - start, StandardCharsets.UTF_8);
    out.position(start);
    return text;
  }

  JsonOutput quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2);
    JsonWriter.quote(text, quoted);
    out.writeUtf8(quoted.toString());
    return this;
  }
}
