package io.duckgres.translator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;

import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Statements of the corpora with words taken out, put in, exchanged and cut: whatever comes of it
 * is a plan or an error for the client, never another exception. The seeds are fixed; {@code
 * -Dduckgres.fuzz=N} tries N more statements from other ones.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutatedStatementsTest {
  private static final int STATEMENTS = 2_000;

  private static final List<String> FILES =
      List.of("select.sql", "dml.sql", "ddl.sql", "duckdb.sql", "psql.sql");

  private final List<List<String>> statements = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  @BeforeAll
  void read() throws IOException {
    for (String file : FILES) {
      try (InputStream in = MutatedStatementsTest.class.getResourceAsStream("/corpus/" + file)) {
        String text = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        for (Statement statement : Lexer.lex(text, true).statements()) {
          List<String> parts = new ArrayList<>();
          for (Token token : statement.tokens()) {
            parts.add(text.substring(token.start(), token.end()));
          }
          statements.add(parts);
          words.addAll(parts);
        }
      }
    }
    words.addAll(List.of("'", "\"", "$$", "/*", "--", "E'\\", "U&'\\", "0x", "\0", "\uD800", "é"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyAnswerIsAPlanOrAnError(long seed) {
    run(new Random(seed), STATEMENTS);
  }

  @Test
  void furtherSeeds() {
    int more = Integer.getInteger("duckgres.fuzz", 0);
    long seed = System.nanoTime();
    for (int done = 0; done < more; done += STATEMENTS) {
      run(new Random(seed++), STATEMENTS);
    }
  }

  private void run(Random random, int count) {
    for (int i = 0; i < count; i++) {
      String sql = mutated(random);
      try {
        translate(sql);
      } catch (PgError expected) {
        // What the client is told.
      } catch (RuntimeException | StackOverflowError e) {
        fail(sql, e);
      }
    }
  }

  private static void translate(String sql) {
    Translator translator = new Translator();
    for (StatementPlan plan : translator.translate(sql, TranslationContext.of("postgres"))) {
      if (plan instanceof EnginePlan query) {
        query.resolved(name -> null);
      }
    }
  }

  private String mutated(Random random) {
    List<String> parts = new ArrayList<>(pick(statements, random));
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes && !parts.isEmpty(); i++) {
      int at = random.nextInt(parts.size());
      switch (random.nextInt(7)) {
        case 0 -> parts.remove(at);
        case 1 -> parts.add(at, pick(words, random));
        case 2 -> parts.set(at, pick(words, random));
        case 3 -> parts.add(at, parts.get(random.nextInt(parts.size())));
        case 4 -> parts.subList(at, parts.size()).clear();
        case 5 -> {
          List<String> other = pick(statements, random);
          int from = random.nextInt(other.size());
          parts.addAll(at, other.subList(from, from + random.nextInt(other.size() - from + 1)));
        }
        default -> {
          int to = at + random.nextInt(parts.size() - at);
          List<String> copy = List.copyOf(parts.subList(at, to));
          parts.add(at, "(");
          parts.add(at + 1 + copy.size(), ")");
        }
      }
    }
    return String.join(random.nextInt(20) == 0 ? "" : " ", parts);
  }

  private static <T> T pick(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
