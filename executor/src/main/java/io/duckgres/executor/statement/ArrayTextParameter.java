package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Value;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An array literal, {@code {1,NULL,"a b"}}, as a list of the engine (array_in of PostgreSQL). */
final class ArrayTextParameter {
  private final int elementOid;
  private final char delimiter;
  private final byte[] literal;
  private final String text;
  private final TextSettings settings;
  private int at;

  private ArrayTextParameter(PgType array, byte[] literal, TextSettings settings) {
    this.elementOid = array.elementOid();
    this.delimiter = array.delimiter();
    this.literal = literal;
    this.text = new String(literal, StandardCharsets.UTF_8);
    this.settings = settings;
  }

  static Value parse(PgType array, byte[] literal, TextSettings settings) {
    ArrayTextParameter parser = new ArrayTextParameter(array, literal, settings);
    parser.skipSpace();
    if (parser.at < parser.text.length() && parser.peek() == '[') {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "array bounds in a literal are not supported")
          .hint("The engine's arrays start at 1.");
    }
    Value value = parser.list().value();
    parser.skipSpace();
    if (parser.at < parser.text.length()) {
      value.close();
      throw parser.malformed("Junk after closing right brace.");
    }
    return value;
  }

  /** A list and the engine's type of its elements. */
  private record Typed(Value value, LogicalType type) {}

  private Typed list() {
    if (at >= text.length() || peek() != '{') {
      throw malformed("Array value must start with \"{\" or dimension information.");
    }
    at++;
    List<Value> elements = new ArrayList<>();
    LogicalType element = elementType(elementOid);
    int length = -1;
    try {
      skipSpace();
      if (at < text.length() && peek() == '}') {
        at++;
        return finish(elements, element);
      }
      while (true) {
        skipSpace();
        if (at < text.length() && peek() == '{') {
          int before = at;
          Typed inner = list();
          elements.add(inner.value());
          element = inner.type();
          int size = innerSize(before, at);
          if (length >= 0 && size != length) {
            throw malformed(
                "Multidimensional arrays must have sub-arrays with matching dimensions.");
          }
          length = size;
        } else {
          elements.add(element());
        }
        skipSpace();
        if (at >= text.length()) {
          throw malformed("Unexpected end of input.");
        }
        char c = text.charAt(at++);
        if (c == '}') {
          return finish(elements, element);
        }
        if (c != delimiter) {
          throw malformed("Unexpected array element.");
        }
      }
    } catch (PgError e) {
      elements.forEach(Value::close);
      throw e;
    }
  }

  private static Typed finish(List<Value> elements, LogicalType element) {
    return new Typed(Value.ofList(element, elements), LogicalType.list(element));
  }

  /** Elements of the list between two offsets, to compare dimensions. */
  private int innerSize(int from, int to) {
    int depth = 0;
    int count = 1;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '{') {
        depth++;
      } else if (!quoted && c == '}') {
        depth--;
      } else if (!quoted && c == delimiter && depth == 1) {
        count++;
      }
    }
    return count;
  }

  private Value element() {
    StringBuilder content = new StringBuilder();
    boolean quoted = at < text.length() && peek() == '"';
    if (quoted) {
      at++;
      while (true) {
        char c = next();
        if (c == '"') {
          break;
        }
        content.append(c == '\\' ? next() : c);
      }
    } else {
      int end = 0;
      while (at < text.length() && peek() != delimiter && peek() != '}') {
        char c = next();
        if (c == '{' || c == '"') {
          throw malformed("Unexpected \"" + c + "\" character.");
        }
        content.append(c == '\\' ? next() : c);
        end = c == '\\' || !Character.isWhitespace(c) ? content.length() : end;
      }
      content.setLength(end);
      if (content.isEmpty()) {
        throw malformed("Unexpected \"" + (at < text.length() ? peek() : '}') + "\" character.");
      }
      if (content.toString().toUpperCase(Locale.ROOT).equals("NULL")) {
        return Value.ofNull();
      }
    }
    byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
    return ParameterValues.text(elementOid, bytes, 0, bytes.length, settings);
  }

  private char peek() {
    return text.charAt(at);
  }

  private char next() {
    if (at >= text.length()) {
      throw malformed("Unexpected end of input.");
    }
    return text.charAt(at++);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private PgError malformed(String detail) {
    return ParameterValues.malformedArray(literal, detail);
  }

  /** The engine's type of elements; VARCHAR where values stay text. */
  static LogicalType elementType(int oid) {
    return LogicalType.of(
        switch (oid) {
          case Oids.BOOL -> TypeId.BOOLEAN;
          case Oids.INT2 -> TypeId.SMALLINT;
          case Oids.INT4 -> TypeId.INTEGER;
          case Oids.INT8, Oids.OID, Oids.XID, Oids.CID -> TypeId.BIGINT;
          case Oids.FLOAT4 -> TypeId.FLOAT;
          case Oids.FLOAT8 -> TypeId.DOUBLE;
          case Oids.BYTEA -> TypeId.BLOB;
          case Oids.DATE -> TypeId.DATE;
          case Oids.TIME -> TypeId.TIME;
          case Oids.TIMETZ -> TypeId.TIME_TZ;
          case Oids.TIMESTAMP -> TypeId.TIMESTAMP;
          case Oids.TIMESTAMPTZ -> TypeId.TIMESTAMP_TZ;
          case Oids.INTERVAL -> TypeId.INTERVAL;
          case Oids.UUID -> TypeId.UUID;
          default -> TypeId.VARCHAR;
        });
  }
}
