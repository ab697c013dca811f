package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the client's text an engine's error belongs. The engine points into its own text; the
 * token it points at is looked for in the client's, the same occurrence of it. All results are
 * positions in characters from 1 in the whole text the client sent, 0 when it cannot be told.
 */
final class EnginePosition {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*|'(?:[^']|'')*'|[0-9.]+|[-+*/<>=~!@#%^&|`?]+|\\S");

  private EnginePosition() {}

  /** The token at the engine's own position. */
  static int ofEngine(EngineError error, StatementText text) {
    String engineSql = text.engineSql();
    int at = charOffset(engineSql, error.position());
    if (at < 0) {
      return error.position() < 0 ? 0 : end(text);
    }
    Matcher tokens = TOKEN.matcher(engineSql);
    if (!tokens.find(at) || tokens.start() != at) {
      return 0;
    }
    String token = bare(tokens.group());
    int occurrence = 0;
    Matcher before = TOKEN.matcher(engineSql);
    while (before.find() && before.start() < at) {
      if (bare(before.group()).equalsIgnoreCase(token)) {
        occurrence++;
      }
    }
    // a qualified name is pointed at by its first part, which the rewrite may have put there
    return find(token, occurrence, text);
  }

  /** The first string constant with this content. */
  static int ofLiteral(String content, StatementText text) {
    int at = text.source().text().indexOf("'" + content.replace("'", "''") + "'");
    return at < 0 ? 0 : position(at, text);
  }

  /** The first identifier of this name. */
  static int ofName(String name, StatementText text) {
    return find(name, 0, text);
  }

  private static int find(String token, int occurrence, StatementText text) {
    Matcher tokens = TOKEN.matcher(text.source().text());
    int seen = 0;
    int last = -1;
    while (tokens.find()) {
      if (bare(tokens.group()).equalsIgnoreCase(token)) {
        last = tokens.start();
        if (seen++ == occurrence) {
          break;
        }
      }
    }
    return last < 0 ? 0 : position(last, text);
  }

  private static int end(StatementText text) {
    return position(text.source().text().length(), text);
  }

  private static int position(int at, StatementText text) {
    return text.source().offset() + text.source().text().codePointCount(0, at) + 1;
  }

  private static String bare(String token) {
    return token.length() > 1 && token.startsWith("\"")
        ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
        : token;
  }

  /** The index of the character at a byte offset of the UTF-8 form, -1 for none. */
  private static int charOffset(String text, int bytes) {
    if (bytes < 0) {
      return -1;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return bytes >= utf8.length ? -1 : new String(utf8, 0, bytes, StandardCharsets.UTF_8).length();
  }
}
