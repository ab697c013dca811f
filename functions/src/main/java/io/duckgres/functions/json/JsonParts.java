package io.duckgres.functions.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a JSON text as stretches of it: json keeps the spacing of what is taken out, and of
 * jsonb a part's text is in normal form too.
 *
 * @param text the text the part stands in
 * @param start offset of its first byte
 * @param end offset behind its last
 */
record JsonParts(byte[] text, int start, int end) {

  /** A member of an object. */
  record Member(String key, JsonParts value) {}

  static JsonParts of(byte[] text) {
    JsonLexer lexer = new JsonLexer(text, 0, text.length, false);
    lexer.next();
    int start = lexer.start();
    int end = text.length;
    while (end > start && (text[end - 1] & 0xFF) <= ' ') {
      end--;
    }
    return new JsonParts(text, start, end);
  }

  private char first() {
    return start < end ? (char) text[start] : ' ';
  }

  boolean isObject() {
    return first() == '{';
  }

  boolean isArray() {
    return first() == '[';
  }

  boolean isNull() {
    return first() == 'n';
  }

  String typeName() {
    return switch (first()) {
      case '{' -> "object";
      case '[' -> "array";
      case '"' -> "string";
      case 't', 'f' -> "boolean";
      case 'n' -> "null";
      default -> "number";
    };
  }

  /** As it stands. */
  String image() {
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  /** Its bytes as they stand. */
  byte[] bytes() {
    return Arrays.copyOfRange(text, start, end);
  }

  /** A string without its quotes and escapes, null for null, all else as it stands. */
  @Nullable String asText() {
    return switch (first()) {
      case '"' -> {
        JsonLexer lexer = new JsonLexer(text, start, end, true);
        lexer.next();
        yield lexer.string();
      }
      case 'n' -> null;
      default -> image();
    };
  }

  /** The members of an object in their order, duplicates too. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    JsonLexer lexer = new JsonLexer(text, start, end, true);
    lexer.next();
    while (lexer.next() == JsonToken.STRING) {
      String key = lexer.string();
      lexer.next();
      lexer.next();
      members.add(new Member(key, value(lexer)));
      if (lexer.token() != JsonToken.COMMA) {
        break;
      }
    }
    return members;
  }

  /** The elements of an array. */
  List<JsonParts> elements() {
    List<JsonParts> elements = new ArrayList<>();
    JsonLexer lexer = new JsonLexer(text, start, end, false);
    lexer.next();
    if (lexer.next() == JsonToken.ARRAY_END) {
      return elements;
    }
    while (true) {
      elements.add(value(lexer));
      if (lexer.token() != JsonToken.COMMA) {
        return elements;
      }
      lexer.next();
    }
  }

  /** The value at the lexer's token, which then stands behind it. */
  private JsonParts value(JsonLexer lexer) {
    int from = lexer.start();
    int depth = 0;
    do {
      switch (lexer.token()) {
        case OBJECT_START, ARRAY_START -> depth++;
        case OBJECT_END, ARRAY_END -> depth--;
        case END -> throw lexer.expected("JSON value");
        default -> {}
      }
      lexer.next();
    } while (depth > 0);
    return new JsonParts(text, from, lexer.previousEnd());
  }

  /** The last member of that key; null when there is none or this is no object. */
  @Nullable JsonParts field(String key) {
    JsonParts found = null;
    if (isObject()) {
      for (Member member : members()) {
        if (member.key().equals(key)) {
          found = member.value();
        }
      }
    }
    return found;
  }

  /** An element, from 0, or from the end when negative; null when there is none. */
  @Nullable JsonParts element(long index) {
    if (!isArray()) {
      return null;
    }
    List<JsonParts> elements = elements();
    long at = index < 0 ? elements.size() + index : index;
    return at < 0 || at >= elements.size() ? null : elements.get((int) at);
  }

  /** Keys and indexes one after the other; null where the path leads nowhere. */
  @Nullable JsonParts path(List<@Nullable String> path) {
    JsonParts part = this;
    for (String step : path) {
      if (step == null || part == null) {
        return null;
      }
      if (part.isArray()) {
        Integer index = index(step);
        part = index == null ? null : part.element(index);
      } else {
        part = part.field(step);
      }
    }
    return part;
  }

  /** A path's step as an index, null when it is none. */
  static @Nullable Integer index(String step) {
    String digits = step.strip();
    if (digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    try {
      return digits.startsWith("+-") || step.isEmpty() ? null : Integer.valueOf(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
