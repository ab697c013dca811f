package io.duckgres.proof.dialogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words of a dialogue line: names, numbers, {@code "text"}, {@code x'hex'}, lists. */
final class Tokens {
  private final String text;
  private int at;

  Tokens(String text) {
    this.text = text;
  }

  boolean atEnd() {
    while (at < text.length() && " \t,".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at >= text.length();
  }

  /** A bare word, as long as there is no blank or bracket. */
  String word() {
    if (atEnd()) {
      throw new IllegalArgumentException("a word is missing");
    }
    int start = at;
    while (at < text.length() && " \t,[]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  String wordOr(String otherwise) {
    return atEnd() ? otherwise : word();
  }

  int number(int otherwise) {
    return atEnd() ? otherwise : Integer.decode(word());
  }

  /** Text in quotes, or the empty string when the line ends here. */
  String string() {
    byte[] bytes = atEnd() ? new byte[0] : value();
    if (bytes == null) {
      throw new IllegalArgumentException("null where text is needed");
    }
    return new String(bytes, UTF_8);
  }

  /** A value: text in quotes, hexadecimal, or null. */
  byte @Nullable [] value() {
    if (atEnd()) {
      throw new IllegalArgumentException("a value is missing");
    }
    if (text.charAt(at) == '"') {
      return quoted().getBytes(UTF_8);
    }
    if (text.startsWith("x'", at)) {
      int end = text.indexOf('\'', at + 2);
      byte[] bytes = HexFormat.of().parseHex(text, at + 2, end);
      at = end + 1;
      return bytes;
    }
    String word = word();
    if (!word.equals("null")) {
      throw new IllegalArgumentException("not a value: " + word);
    }
    return null;
  }

  /** Numbers in brackets; none when there is no bracket. */
  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    if (open()) {
      while (!close()) {
        numbers.add(number(0));
      }
    }
    return numbers;
  }

  /** Values in brackets; none when there is no bracket. */
  List<byte @Nullable []> values() {
    List<byte @Nullable []> values = new ArrayList<>();
    if (open()) {
      while (!close()) {
        values.add(value());
      }
    }
    return values;
  }

  private boolean open() {
    if (!atEnd() && text.charAt(at) == '[') {
      at++;
      return true;
    }
    return false;
  }

  private boolean close() {
    if (atEnd()) {
      throw new IllegalArgumentException("] is missing");
    }
    if (text.charAt(at) == ']') {
      at++;
      return true;
    }
    return false;
  }

  private String quoted() {
    StringBuilder result = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return result.toString();
      }
      if (c == '\\') {
        c = text.charAt(++at);
        result.append(
            switch (c) {
              case 'n' -> '\n';
              case 't' -> '\t';
              case 'r' -> '\r';
              default -> c;
            });
      } else {
        result.append(c);
      }
    }
    throw new IllegalArgumentException("\" is missing");
  }
}
