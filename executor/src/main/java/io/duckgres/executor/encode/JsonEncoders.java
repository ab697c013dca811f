package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import java.nio.charset.StandardCharsets;

/** Any engine type as JSON text, as to_json() forms it; used for MAP. */
final class JsonEncoders {
  private JsonEncoders() {}

  static ColumnEncoder of(LogicalType type, TextSettings settings) {
    return switch (type.id()) {
      case BOOLEAN -> new BooleanEncoder();
      case TINYINT,
          SMALLINT,
          INTEGER,
          BIGINT,
          UTINYINT,
          USMALLINT,
          UINTEGER,
          UBIGINT,
          HUGEINT,
          UHUGEINT,
          BIGNUM,
          DECIMAL ->
          ColumnEncoders.text(type, settings);
      case FLOAT, DOUBLE -> new FloatEncoder(ColumnEncoders.text(type, settings));
      case LIST, ARRAY ->
          new ListEncoder(new ListRange(type), of(type.children().getFirst(), settings));
      case STRUCT -> new ObjectEncoder(type, settings);
      case MAP -> new MapEncoder(type, settings);
      default ->
          "JSON".equals(type.alias())
              ? ColumnEncoders.text(type, settings)
              : new StringEncoder(ColumnEncoders.text(type, settings));
    };
  }

  private static void element(ColumnEncoder encoder, int row, ByteWriter out) {
    if (encoder.isNull(row)) {
      out.writeAscii("null");
    } else {
      encoder.value(row, out);
    }
  }

  private static final class BooleanEncoder extends ColumnEncoder {
    @Override
    void value(int row, ByteWriter out) {
      boolean value = io.duckgres.engine.ffi.Memory.getByte(data + row) != 0;
      out.writeAscii(value ? "true" : "false");
    }
  }

  /** Quotes what JSON has no number for: NaN and the infinities. */
  private static final class FloatEncoder extends ColumnEncoder {
    private final ColumnEncoder text;

    FloatEncoder(ColumnEncoder text) {
      this.text = text;
    }

    @Override
    void bind(Vector vector) {
      super.bind(vector);
      text.bind(vector);
    }

    @Override
    void value(int row, ByteWriter out) {
      int start = out.position();
      text.value(row, out);
      byte last = out.array()[out.position() - 1];
      if (last < '0' || last > '9') {
        JsonStrings.quote(out, start);
      }
    }
  }

  private static final class StringEncoder extends ColumnEncoder {
    private final ColumnEncoder text;

    StringEncoder(ColumnEncoder text) {
      this.text = text;
    }

    @Override
    void bind(Vector vector) {
      super.bind(vector);
      text.bind(vector);
    }

    @Override
    void value(int row, ByteWriter out) {
      int start = out.position();
      text.value(row, out);
      JsonStrings.quote(out, start);
    }
  }

  private static final class ListEncoder extends ColumnEncoder {
    private final ListRange range;
    private final ColumnEncoder element;

    ListEncoder(ListRange range, ColumnEncoder element) {
      this.range = range;
      this.element = element;
    }

    @Override
    void bind(Vector vector) {
      super.bind(vector);
      element.bind(range.bind(vector));
    }

    @Override
    void value(int row, ByteWriter out) {
      out.writeByte('[');
      int from = range.offset(row);
      for (int i = from; i < from + range.length(row); i++) {
        if (i > from) {
          out.writeByte(',');
        }
        element(element, i, out);
      }
      out.writeByte(']');
    }
  }

  private static final class ObjectEncoder extends ColumnEncoder {
    private final ColumnEncoder[] fields;
    private final byte[][] names;

    ObjectEncoder(LogicalType type, TextSettings settings) {
      fields = new ColumnEncoder[type.children().size()];
      names = new byte[fields.length][];
      ByteWriter name = new ByteWriter();
      for (int i = 0; i < fields.length; i++) {
        fields[i] = of(type.children().get(i), settings);
        name.clear();
        name.writeBytes(type.names().get(i).getBytes(StandardCharsets.UTF_8));
        JsonStrings.quote(name, 0);
        name.writeByte(':');
        names[i] = name.toByteArray();
      }
    }

    @Override
    void bind(Vector vector) {
      super.bind(vector);
      for (int i = 0; i < fields.length; i++) {
        fields[i].bind(vector.structChild(i));
      }
    }

    @Override
    void value(int row, ByteWriter out) {
      out.writeByte('{');
      for (int i = 0; i < fields.length; i++) {
        if (i > 0) {
          out.writeByte(',');
        }
        out.writeBytes(names[i]);
        element(fields[i], row, out);
      }
      out.writeByte('}');
    }
  }

  private static final class MapEncoder extends ColumnEncoder {
    private final ListRange range;
    private final ColumnEncoder key;
    private final ColumnEncoder value;

    MapEncoder(LogicalType type, TextSettings settings) {
      range = new ListRange(type);
      key = new StringEncoder(ColumnEncoders.text(type.children().get(0), settings));
      value = of(type.children().get(1), settings);
    }

    @Override
    void bind(Vector vector) {
      super.bind(vector);
      Vector entries = range.bind(vector);
      key.bind(entries.structChild(0));
      value.bind(entries.structChild(1));
    }

    @Override
    void value(int row, ByteWriter out) {
      out.writeByte('{');
      int from = range.offset(row);
      for (int i = from; i < from + range.length(row); i++) {
        if (i > from) {
          out.writeByte(',');
        }
        key.value(i, out);
        out.writeByte(':');
        element(value, i, out);
      }
      out.writeByte('}');
    }
  }
}
