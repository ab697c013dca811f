package io.duckgres.functions.json;

/** The grammar of JSON; refuses what is none. Stateless. */
final class JsonCheck {
  private JsonCheck() {}

  /** Checks a whole text, as json_in() does. */
  static void check(byte[] text) {
    JsonLexer lexer = new JsonLexer(text, 0, text.length, false);
    lexer.next();
    value(lexer, 0);
    if (lexer.token() != JsonToken.END) {
      throw lexer.expected("end of input");
    }
  }

  private static void value(JsonLexer lexer, int depth) {
    if (depth > JsonErrors.MAX_DEPTH) {
      throw JsonErrors.tooDeep();
    }
    switch (lexer.token()) {
      case OBJECT_START -> object(lexer, depth);
      case ARRAY_START -> array(lexer, depth);
      case STRING, NUMBER, TRUE, FALSE, NULL -> lexer.next();
      default -> throw lexer.expected("JSON value");
    }
  }

  private static void object(JsonLexer lexer, int depth) {
    if (lexer.next() == JsonToken.STRING) {
      member(lexer, depth);
      while (lexer.token() == JsonToken.COMMA) {
        if (lexer.next() != JsonToken.STRING) {
          throw lexer.expected("string");
        }
        member(lexer, depth);
      }
      if (lexer.token() != JsonToken.OBJECT_END) {
        throw lexer.expected("\",\" or \"}\"");
      }
    } else if (lexer.token() != JsonToken.OBJECT_END) {
      throw lexer.expected("string or \"}\"");
    }
    lexer.next();
  }

  private static void member(JsonLexer lexer, int depth) {
    if (lexer.next() != JsonToken.COLON) {
      throw lexer.expected("\":\"");
    }
    lexer.next();
    value(lexer, depth + 1);
  }

  private static void array(JsonLexer lexer, int depth) {
    if (lexer.next() != JsonToken.ARRAY_END) {
      value(lexer, depth + 1);
      while (lexer.token() == JsonToken.COMMA) {
        lexer.next();
        value(lexer, depth + 1);
      }
      if (lexer.token() != JsonToken.ARRAY_END) {
        throw lexer.expected("\",\" or \"]\"");
      }
    }
    lexer.next();
  }
}
