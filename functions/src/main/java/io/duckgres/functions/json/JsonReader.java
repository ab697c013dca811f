package io.duckgres.functions.json;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** JSON text to {@link Json}; of duplicate keys the last counts. */
public final class JsonReader {
  /** Digits before and behind the point that PostgreSQL's numeric has. */
  private static final int MAX_DIGITS = 131072;

  private static final int MAX_SCALE = 16383;

  private JsonReader() {}

  /** The same of a string. */
  public static Json read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** 22P02 for what is not JSON, 22P05 for {@code \\u0000}, 22003 for too large a number. */
  public static Json read(byte[] text) {
    JsonLexer lexer = new JsonLexer(text, 0, text.length, true);
    lexer.next();
    Json value = value(lexer, 0);
    if (lexer.token() != JsonToken.END) {
      throw lexer.expected("end of input");
    }
    return value;
  }

  private static Json value(JsonLexer lexer, int depth) {
    if (depth > JsonErrors.MAX_DEPTH) {
      throw JsonErrors.tooDeep();
    }
    Json value =
        switch (lexer.token()) {
          case OBJECT_START -> object(lexer, depth);
          case ARRAY_START -> array(lexer, depth);
          case STRING -> new Json.Text(lexer.string());
          case NUMBER -> new Json.Num(number(lexer.image()));
          case TRUE -> Json.Word.TRUE;
          case FALSE -> Json.Word.FALSE;
          case NULL -> Json.Word.NULL;
          default -> throw lexer.expected("JSON value");
        };
    lexer.next();
    return value;
  }

  /** Ends at the closing brace. */
  private static Json object(JsonLexer lexer, int depth) {
    SortedMap<String, Json> members = Json.newMembers();
    if (lexer.next() == JsonToken.STRING) {
      member(lexer, depth, members);
      while (lexer.token() == JsonToken.COMMA) {
        if (lexer.next() != JsonToken.STRING) {
          throw lexer.expected("string");
        }
        member(lexer, depth, members);
      }
      if (lexer.token() != JsonToken.OBJECT_END) {
        throw lexer.expected("\",\" or \"}\"");
      }
    } else if (lexer.token() != JsonToken.OBJECT_END) {
      throw lexer.expected("string or \"}\"");
    }
    return new Json.Obj(members);
  }

  private static void member(JsonLexer lexer, int depth, SortedMap<String, Json> members) {
    String key = lexer.string();
    if (lexer.next() != JsonToken.COLON) {
      throw lexer.expected("\":\"");
    }
    lexer.next();
    members.put(key, value(lexer, depth + 1));
  }

  /** Ends at the closing bracket. */
  private static Json array(JsonLexer lexer, int depth) {
    List<Json> items = new ArrayList<>();
    if (lexer.next() != JsonToken.ARRAY_END) {
      items.add(value(lexer, depth + 1));
      while (lexer.token() == JsonToken.COMMA) {
        lexer.next();
        items.add(value(lexer, depth + 1));
      }
      if (lexer.token() != JsonToken.ARRAY_END) {
        throw lexer.expected("\",\" or \"]\"");
      }
    }
    return new Json.Array(items);
  }

  /** As numeric_in() reads it: the scale is kept, an exponent is written out. */
  static BigDecimal number(String image) {
    BigDecimal value;
    try {
      value = new BigDecimal(image);
    } catch (NumberFormatException e) {
      throw overflow().causedBy(e);
    }
    if (value.scale() > MAX_SCALE || value.precision() - (long) value.scale() > MAX_DIGITS) {
      throw overflow();
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  private static PgError overflow() {
    return PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
  }
}
