package io.duckgres.executor.statement;

import io.duckgres.translator.lex.KeyWords;
import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Token;
import io.duckgres.types.PgError;
import java.util.List;
import java.util.Set;

/**
 * Parameters written as question marks, by clients whose interface knows no other way, made into
 * PostgreSQL's numbered ones. PostgreSQL has operators with question marks too: one between two
 * operands stays, and {@code ??} is an operator's question mark wherever it stands, as for pgjdbc.
 */
public final class QuestionMarks {
  /** Reserved words that are values, or the end of one. */
  private static final Set<String> VALUES =
      Set.of(
          "null",
          "true",
          "false",
          "end",
          "current_date",
          "current_time",
          "current_timestamp",
          "current_user",
          "localtime",
          "localtimestamp",
          "session_user",
          "user");

  /** Reserved words with which a value can begin. */
  private static final Set<String> BEGINNINGS = Set.of("array", "case", "cast", "row");

  private final String sql;
  private final List<Token> tokens;
  private final StringBuilder out = new StringBuilder();
  private int copied;
  private int parameters;

  private QuestionMarks(String sql, List<Token> tokens) {
    this.sql = sql;
    this.tokens = tokens;
  }

  /**
   * The text with numbered parameters; the text itself when it has none by question mark, has
   * numbered ones already, or is no SQL.
   */
  public static String numbered(String sql) {
    if (sql.indexOf('?') < 0) {
      return sql;
    }
    List<Token> tokens;
    try {
      tokens = Lexer.lex(sql, true).tokens();
    } catch (PgError e) {
      return sql; // who parses it says what is wrong
    }
    return tokens.stream().anyMatch(token -> token.kind() == Token.Kind.PARAMETER)
        ? sql
        : new QuestionMarks(sql, tokens).replace();
  }

  private String replace() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      int mark = token.kind() == Token.Kind.SYMBOL ? token.text().indexOf('?') : -1;
      if (mark >= 0) {
        replace(i, token, mark);
      }
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  private void replace(int i, Token token, int mark) {
    String text = token.text();
    if (text.startsWith("??", mark)) {
      put(token, text.substring(0, mark) + text.substring(mark + 1));
    } else if (!isOperator(i, text.substring(0, mark))) {
      String before = text.substring(0, mark);
      String after = text.substring(mark + 1);
      parameters++;
      boolean wordFollows =
          token.end() < sql.length() && Character.isUnicodeIdentifierPart(sql.charAt(token.end()));
      put(
          token,
          (before.isEmpty() ? "" : before + ' ')
              + '$'
              + parameters
              + (after.isEmpty() && !wordFollows ? "" : " ")
              + after);
    }
  }

  /** Whether it is part of an operator, which has an operand on either side. */
  private boolean isOperator(int i, String before) {
    if (!before.isEmpty()) {
      return before.equals("@"); // @? finds a JSON path; of others it is the right operand
    }
    return i > 0
        && i + 1 < tokens.size()
        && isValue(tokens.get(i - 1))
        && begins(tokens.get(i + 1));
  }

  private static boolean isValue(Token token) {
    return switch (token.kind()) {
      case QUOTED, STRING, BITS, HEX, NUMBER, PARAMETER -> true;
      case WORD -> !KeyWords.isReserved(token.text()) || VALUES.contains(token.text());
      case SYMBOL -> token.text().equals(")") || token.text().equals("]");
      case END -> false;
    };
  }

  private static boolean begins(Token token) {
    return switch (token.kind()) {
      case QUOTED, STRING, BITS, HEX, NUMBER, PARAMETER -> true;
      case WORD ->
          !KeyWords.isReserved(token.text())
              || VALUES.contains(token.text())
              || BEGINNINGS.contains(token.text());
      case SYMBOL -> token.text().equals("(") || token.text().equals("?");
      case END -> false;
    };
  }

  private void put(Token token, String text) {
    out.append(sql, copied, token.start()).append(text);
    copied = token.end();
  }
}
