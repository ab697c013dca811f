package io.duckgres.translator.utility;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementTags;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Statements that are known and refused, by command tag: refused.tsv. */
final class Refusals {
  private static final Map<String, String> HINTS = load();

  private Refusals() {}

  /** The refusal of a statement whose tag is listed; null when it is not. */
  static @Nullable UnsupportedPlan find(Statement statement, Source source) {
    List<Token> tokens = statement.tokens();
    String tag =
        switch (tokens.getFirst().text()) {
          case "create", "alter", "drop" -> StatementTags.ddl(tokens).command();
          case "do", "call", "load", "security", "import" -> StatementTags.ddl(tokens).command();
          default -> "";
        };
    if (tag.equals("CREATE TYPE") && isRange(tokens)) {
      return refuse(
          source,
          "CREATE TYPE AS RANGE",
          "Use one of the six built-in range types, or two columns.");
    }
    String hint = HINTS.get(tag);
    return hint == null ? null : refuse(source, tag, hint);
  }

  /** {@code AS RANGE (} behind the name. */
  private static boolean isRange(List<Token> tokens) {
    for (int i = 3; i + 2 < tokens.size() && i < 8; i++) {
      if (tokens.get(i).text().equals("as")) {
        return tokens.get(i + 1).text().equals("range");
      }
    }
    return false;
  }

  static UnsupportedPlan refuse(Source source, String tag, String hint) {
    PgError error = PgError.error(SqlState.FEATURE_NOT_SUPPORTED, tag + " is not supported");
    return UnsupportedPlan.of(source, tag, error.hint(hint));
  }

  private static Map<String, String> load() {
    Map<String, String> hints = new HashMap<>();
    for (String line : lines()) {
      String[] fields = line.split("\t", -1);
      hints.put(fields[0], fields[1]);
    }
    return Map.copyOf(hints);
  }

  /** The rows of refused.tsv. */
  static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Refusals.class.getResourceAsStream("refused.tsv"))) {
      List<String> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
