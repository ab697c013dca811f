package io.duckgres.translator.dialect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.parser.PgParseException;
import io.duckgres.translator.parser.PgParser;
import io.duckgres.types.PgError;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.util.Litmus;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Statements that must parse. counts.tsv says how many there are in each file and how many of them
 * DuckDB's SQL can express as they are; both may only grow.
 */
class CorpusTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/corpus/counts.tsv", delimiter = '\t', numLinesToSkip = 1)
  void everyStatementParsesAndPrintsToAFixpoint(String file, int statements, int printed)
      throws IOException {
    List<Statement> all = Lexer.lex(read(file), true).statements();
    assertEquals(statements, all.size());
    int written = 0;
    for (Statement statement : all) {
      SqlNode tree = parse(TextForm.of(statement).text());
      try {
        String text = DuckDbDialect.print(tree);
        written++;
        SqlNode again = parse(text);
        assertEquals(text, DuckDbDialect.print(again));
        assertTrue(again.equalsDeep(parse(DuckDbDialect.print(again)), Litmus.IGNORE), text);
      } catch (PgError refused) {
        assertEquals("0A000", refused.sqlState().code(), refused.getMessage());
      }
    }
    assertEquals(printed, written);
  }

  private static SqlNode parse(String text) {
    try {
      return PgParser.parseStatement(text);
    } catch (PgParseException e) {
      return fail(e.getMessage() + " in " + text);
    }
  }

  private static String read(String file) throws IOException {
    try (InputStream in = CorpusTest.class.getResourceAsStream("/corpus/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
