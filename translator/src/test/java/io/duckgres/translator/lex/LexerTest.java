package io.duckgres.translator.lex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.translator.Cases;
import io.duckgres.types.PgError;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LexerTest {

  static List<Cases.Case> tokens() {
    return Cases.of(LexerTest.class, "tokens.tsv");
  }

  static List<Cases.Case> errors() {
    return Cases.of(LexerTest.class, "errors.tsv");
  }

  static List<Cases.Case> statements() {
    return Cases.of(LexerTest.class, "statements.tsv");
  }

  static List<Cases.Case> textForms() {
    return Cases.of(LexerTest.class, "text_forms.tsv");
  }

  @ParameterizedTest
  @MethodSource("tokens")
  void tokensAreThoseOfPostgres(Cases.Case c) {
    assertEquals(c.expected(), shown(Lexer.lex(c.input(), true)));
  }

  @ParameterizedTest
  @MethodSource("errors")
  void errorsHavePostgresWordsAndPosition(Cases.Case c) {
    PgError error = assertThrows(PgError.class, () -> Lexer.lex(c.input(), true));
    assertEquals(
        c.expected(), error.sqlState().code() + " " + error.position() + " " + error.message());
  }

  @ParameterizedTest
  @MethodSource("statements")
  void statementsEndAtSemicolons(Cases.Case c) {
    String found =
        Lexer.lex(c.input(), true).statements().stream()
            .map(Statement::text)
            .collect(Collectors.joining("|"));
    assertEquals(c.expected(), found);
  }

  @ParameterizedTest
  @MethodSource("textForms")
  void textFormIsPlain(Cases.Case c) {
    Statement statement = Lexer.lex(c.input(), true).statements().getFirst();
    assertEquals(c.expected(), TextForm.of(statement).text());
  }

  @Test
  void textFormIsAFixpoint() {
    for (Cases.Case c : textForms()) {
      Statement again = Lexer.lex(c.expected(), true).statements().getFirst();
      assertEquals(c.expected(), TextForm.of(again).text());
    }
  }

  @Test
  void textFormLeadsBackToTheOriginalToken() {
    String sql = "select /* c */ 'a''b'  ,\n E'\\n'  x";
    TextForm form = TextForm.of(Lexer.lex(sql, true).statements().getFirst());
    assertEquals("x", form.tokenAt(form.text().length() - 1).text());
    assertEquals(sql.indexOf("E'"), form.tokenAt(form.text().indexOf("'\n'")).start());
    assertEquals(Token.Kind.END, form.tokenAt(form.text().length()).kind());
  }

  @Test
  void backslashEscapesInPlainStringsWhenNotStandardConforming() {
    assertEquals("STRING:a'b", shown(Lexer.lex("'a\\'b'", false)));
  }

  @Test
  void longIdentifiersAreTruncatedWithNotice() {
    String name = "ü".repeat(32);
    Lexed lexed = Lexer.lex(name, true);
    assertEquals("ü".repeat(31), lexed.tokens().getFirst().text());
    PgError notice = lexed.notices().getFirst();
    assertEquals(
        "identifier \"" + name + "\" will be truncated to \"" + "ü".repeat(31) + "\"",
        notice.message());
    assertEquals("42622", notice.sqlState().code());
  }

  @Test
  void anyTextIsTokensOrAnError() {
    Random random = new Random(7);
    String alphabet = "'\"$/*-;.:eExXuU&\\0_1aß(\n +=<😀";
    for (int round = 0; round < 20_000; round++) {
      StringBuilder sql = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        int at = random.nextInt(alphabet.codePointCount(0, alphabet.length()));
        sql.appendCodePoint(alphabet.codePointAt(alphabet.offsetByCodePoints(0, at)));
      }
      try {
        int end = 0;
        for (Token token : Lexer.lex(sql.toString(), true).tokens()) {
          assertTrue(token.start() >= end, sql::toString);
          end = token.end();
        }
      } catch (PgError error) {
        assertTrue(error.position() >= 0, sql::toString);
      }
    }
  }

  private static String shown(Lexed lexed) {
    return lexed.tokens().stream()
        .filter(token -> token.kind() != Token.Kind.END)
        .map(token -> token.kind() + ":" + token.text())
        .collect(Collectors.joining(" "));
  }
}
