package io.duckgres.translator.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.parser.PgParseException;
import io.duckgres.translator.parser.PgParser;
import io.duckgres.translator.tree.PgNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.calcite.sql.SqlNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule says of the nodes it changes is true for every node of the corpora. */
class RuleNodesTest {
  private final RewriteContext context = new RewriteContext(TranslationContext.of("postgres"));
  private int looked;

  @ParameterizedTest
  @ValueSource(
      strings = {"select.sql", "dml.sql", "ddl.sql", "duckdb.sql", "psql.sql", "pgjdbc.sql"})
  void changesNoOthers(String file) throws IOException, PgParseException {
    for (Statement statement : Lexer.lex(read(file), true).statements()) {
      TreeRewriter.rewrite(PgParser.parseStatement(TextForm.of(statement).text()), this::look);
    }
    assertTrue(looked > 100, () -> looked + " nodes");
  }

  private SqlNode look(SqlNode node) {
    looked++;
    for (Rule rule : Rewrites.rules()) {
      if (!rule.nodes().contains(node.getClass()) && !rule.nodes().contains(PgNode.class)) {
        assertSame(node, rule.apply(node, context), () -> rule.getClass() + " changes " + node);
      }
    }
    return node;
  }

  private static String read(String file) throws IOException {
    try (InputStream in = RuleNodesTest.class.getResourceAsStream("/corpus/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    }
  }
}
