package io.duckgres.translator.lex;

import io.duckgres.translator.lex.Token.Kind;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;

/** Reads a statement's tokens from left to right; the tool of the hand-written parsers. */
public final class TokenReader {
  private final Statement statement;
  private final Token end;
  private int at;

  public TokenReader(Statement statement) {
    this.statement = statement;
    // PostgreSQL blames the semicolon or the end of the input; both lie behind the last token.
    int behind = statement.end();
    int semicolon = statement.sql().indexOf(';', behind);
    this.end =
        semicolon >= 0 && statement.sql().substring(behind, semicolon).isBlank()
            ? new Token(Kind.SYMBOL, ";", semicolon, semicolon + 1)
            : new Token(Kind.END, "", statement.sql().length(), statement.sql().length());
  }

  /** The whole text that token positions count in. */
  public String sql() {
    return statement.sql();
  }

  /** What stands behind the last token: a semicolon or the end of the input. */
  public Token end() {
    return end;
  }

  public Token peek() {
    return peek(0);
  }

  public Token peek(int ahead) {
    int index = at + ahead;
    return index < statement.tokens().size() ? statement.tokens().get(index) : end;
  }

  public Token next() {
    Token token = peek();
    at++;
    return token;
  }

  public boolean atEnd() {
    return at >= statement.tokens().size();
  }

  /** Takes the words if all of them come next. */
  public boolean accept(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).is(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /** Takes the next token if it is one of the words. */
  public boolean acceptAny(String... words) {
    for (String word : words) {
      if (accept(word)) {
        return true;
      }
    }
    return false;
  }

  public boolean acceptSymbol(String symbol) {
    if (peek().isSymbol(symbol)) {
      at++;
      return true;
    }
    return false;
  }

  public void expect(String... words) {
    for (String word : words) {
      if (!accept(word)) {
        throw error();
      }
    }
  }

  public void expectSymbol(String symbol) {
    if (!acceptSymbol(symbol)) {
      throw error();
    }
  }

  public void expectEnd() {
    if (!atEnd()) {
      throw error();
    }
  }

  /** A column or object name; reserved words only when quoted. */
  public String name() {
    Token token = peek();
    if (!token.isName() || (token.kind() == Kind.WORD && KeyWords.isReserved(token.text()))) {
      throw error();
    }
    at++;
    return token.text();
  }

  /** A name of one to three parts. */
  public List<String> qualifiedName() {
    List<String> parts = new ArrayList<>();
    parts.add(name());
    while (acceptSymbol(".")) {
      if (!peek().isName()) {
        throw error();
      }
      parts.add(next().text());
    }
    return parts;
  }

  public String string() {
    if (peek().kind() != Kind.STRING) {
      throw error();
    }
    return next().text();
  }

  /** {@code (name, …)}. */
  public List<String> nameList() {
    expectSymbol("(");
    List<String> names = new ArrayList<>();
    do {
      names.add(name());
    } while (acceptSymbol(","));
    expectSymbol(")");
    return names;
  }

  /** The rest of the statement as a statement of its own; an error when nothing is left. */
  public Statement rest() {
    if (atEnd()) {
      throw error();
    }
    Statement rest =
        new Statement(statement.sql(), statement.tokens().subList(at, statement.tokens().size()));
    at = statement.tokens().size();
    return rest;
  }

  /** The tokens within the parentheses that open here; moves behind them. */
  public Statement parenthesised() {
    expectSymbol("(");
    int from = at;
    int depth = 1;
    while (true) {
      if (atEnd()) {
        throw error();
      }
      Token token = next();
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")") && --depth == 0) {
        break;
      }
    }
    if (at - 1 == from) {
      at--;
      throw error();
    }
    return new Statement(statement.sql(), statement.tokens().subList(from, at - 1));
  }

  /** {@code syntax error at or near} the next token. */
  public PgError error() {
    return LexErrors.syntax(statement.sql(), peek());
  }
}
