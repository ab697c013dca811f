package io.duckgres.functions.json;

/** What {@link JsonLexer} finds. */
enum JsonToken {
  STRING,
  NUMBER,
  OBJECT_START,
  OBJECT_END,
  ARRAY_START,
  ARRAY_END,
  COMMA,
  COLON,
  TRUE,
  FALSE,
  NULL,
  END
}
