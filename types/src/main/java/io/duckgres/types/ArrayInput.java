package io.duckgres.types;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An array's text, {@code {1,NULL,"a b"}} or {@code [0:1]={…}}, taken apart as array_in() does.
 *
 * @param lowerBounds of each dimension; empty for an empty array
 * @param lengths of each dimension
 * @param elements in storage order, their text without quotes and escapes; null for NULL
 */
public record ArrayInput(
    List<Integer> lowerBounds, List<Integer> lengths, List<@Nullable String> elements) {
  /** Most dimensions an array has. */
  public static final int MAX_DIMENSIONS = 6;

  /**
   * Parses an array literal.
   *
   * @param delimiter what separates elements, a comma for all types but box
   * @throws PgError 22P02 with PostgreSQL's DETAIL for what is malformed, 2202E for wrong bounds
   */
  public static ArrayInput parse(String text, char delimiter) {
    return new Parser(text, delimiter).parse();
  }

  /** Whether every lower bound is 1. */
  public boolean hasDefaultBounds() {
    return lowerBounds.stream().allMatch(bound -> bound == 1);
  }

  private static final class Parser {
    private final String text;
    private final char delimiter;
    private final List<@Nullable String> elements = new ArrayList<>();
    private final int[] lengths = new int[MAX_DIMENSIONS];
    private int dimensions = -1;
    private int at;

    Parser(String text, char delimiter) {
      this.text = text;
      this.delimiter = delimiter;
    }

    ArrayInput parse() {
      skipSpace();
      List<Integer> lower = new ArrayList<>();
      List<Integer> given = new ArrayList<>();
      while (peek() == '[') {
        bounds(lower, given);
      }
      if (!lower.isEmpty()) {
        if (peek() != '=') {
          throw malformed("Missing \"=\" after array dimensions.");
        }
        at++;
        skipSpace();
        if (peek() != '{') {
          throw malformed("Array contents must start with \"{\".");
        }
      } else if (peek() != '{') {
        throw malformed("Array value must start with \"{\" or dimension information.");
      }
      list(0);
      skipSpace();
      if (at < text.length()) {
        throw malformed("Junk after closing right brace.");
      }
      List<Integer> found = new ArrayList<>();
      for (int i = 0; !elements.isEmpty() && i < dimensions; i++) {
        found.add(lengths[i]);
      }
      if (!lower.isEmpty() && !given.equals(found)) {
        throw malformed("Specified array dimensions do not match array contents.");
      }
      while (lower.size() < found.size()) {
        lower.add(1);
      }
      return new ArrayInput(lower, found, elements);
    }

    /** {@code [lower:upper]} or {@code [upper]}. */
    private void bounds(List<Integer> lower, List<Integer> lengths) {
      at++;
      if (lower.size() >= MAX_DIMENSIONS) {
        throw tooMany(lower.size() + 1);
      }
      int first = 1;
      int last = number();
      if (peek() == ':') {
        at++;
        first = last;
        last = number();
      }
      if (peek() != ']') {
        throw malformed("Missing \"]\" after array dimensions.");
      }
      at++;
      if (last < first) {
        throw PgError.error(
            SqlState.ARRAY_SUBSCRIPT_ERROR, "upper bound cannot be less than lower bound");
      }
      lower.add(first);
      lengths.add(last - first + 1);
      skipSpace();
    }

    private int number() {
      int from = at;
      if (peek() == '-' || peek() == '+') {
        at++;
      }
      while (Character.isDigit(peek())) {
        at++;
      }
      try {
        return Integer.parseInt(text.substring(from, at));
      } catch (NumberFormatException e) {
        throw malformed("Missing array dimension value.").causedBy(e);
      }
    }

    /** A list in braces at a depth; returns its number of elements. */
    private int list(int depth) {
      if (depth >= MAX_DIMENSIONS) {
        throw tooMany(depth + 1);
      }
      at++;
      skipSpace();
      int count = 0;
      if (peek() == '}') {
        at++;
        if (depth > 0 && dimensions > depth) {
          throw ragged();
        }
        return 0;
      }
      while (true) {
        if (peek() == '{') {
          if (dimensions >= 0 && depth + 1 >= dimensions) {
            throw ragged();
          }
          nested(depth + 1);
        } else {
          if (dimensions < 0) {
            dimensions = depth + 1;
            lengths[depth] = -1;
          } else if (dimensions != depth + 1) {
            throw ragged();
          }
          elements.add(element());
        }
        count++;
        skipSpace();
        char c = next();
        if (c == '}') {
          lengths[depth] = lengths[depth] <= 0 ? count : lengths[depth];
          if (lengths[depth] != count) {
            throw ragged();
          }
          return count;
        }
        if (c != delimiter) {
          throw c == '"' || c == '{'
              ? malformed("Unexpected \"" + c + "\" character.")
              : malformed("Unexpected array element.");
        }
        skipSpace();
      }
    }

    private void nested(int depth) {
      int before = elements.size();
      if (list(depth) == 0 && elements.size() == before && dimensions > depth) {
        throw ragged();
      }
    }

    private @Nullable String element() {
      StringBuilder content = new StringBuilder();
      if (peek() == '"') {
        at++;
        while (true) {
          char c = next();
          if (c == '"') {
            break;
          }
          content.append(c == '\\' ? next() : c);
        }
        skipSpace();
        if (at < text.length() && peek() != delimiter && peek() != '}') {
          throw malformed(
              peek() == '"' || peek() == '{'
                  ? "Unexpected \"" + peek() + "\" character."
                  : "Unexpected array element.");
        }
        return content.toString();
      }
      int end = 0;
      boolean escaped = false;
      while (at < text.length() && peek() != delimiter && peek() != '}') {
        char c = next();
        if (c == '{' || c == '"') {
          throw malformed("Unexpected \"" + c + "\" character.");
        }
        content.append(c == '\\' ? next() : c);
        escaped |= c == '\\';
        end = c == '\\' || !isSpace(c) ? content.length() : end;
      }
      content.setLength(end);
      if (at >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      if (end == 0) {
        throw malformed("Unexpected \"" + peek() + "\" character.");
      }
      String value = content.toString();
      return !escaped && value.equalsIgnoreCase("null") ? null : value;
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
      if (at >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      return text.charAt(at++);
    }

    private void skipSpace() {
      while (at < text.length() && isSpace(text.charAt(at))) {
        at++;
      }
    }

    private static boolean isSpace(char c) {
      return c == ' ' || c >= '\t' && c <= '\r';
    }

    private PgError ragged() {
      return malformed("Multidimensional arrays must have sub-arrays with matching dimensions.");
    }

    private static PgError tooMany(int dimensions) {
      return PgError.error(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "number of array dimensions ("
              + dimensions
              + ") exceeds the maximum allowed ("
              + MAX_DIMENSIONS
              + ")");
    }

    private PgError malformed(String detail) {
      return PgError.error(
              SqlState.INVALID_TEXT_REPRESENTATION, "malformed array literal: \"" + text + "\"")
          .detail(detail);
    }
  }
}
