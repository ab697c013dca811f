package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.types.PgError;
import io.duckgres.types.PgError.Severity;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notices of DROP … IF EXISTS and CREATE … IF NOT EXISTS, about which the engine is silent:
 * what is or is not there is looked up before the statement runs.
 */
final class SkipNotices {
  private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)";
  private static final String QUALIFIED = NAME + "(?:\\s*\\.\\s*" + NAME + ")*";
  private static final Pattern DROP =
      Pattern.compile(
          "(?i)^drop\\s+(table|view|sequence|index|schema|type)\\s+(?:concurrently\\s+)?if\\s+exists\\s+("
              + QUALIFIED
              + "(?:\\s*,\\s*"
              + QUALIFIED
              + ")*)");
  private static final Pattern CREATE =
      Pattern.compile(
          "(?i)^create\\s+(?:(?:global|local)\\s+)?(?:temp(?:orary)?\\s+|unlogged\\s+|unique\\s+)*"
              + "(table|sequence|index|schema)\\s+(?:concurrently\\s+)?if\\s+not\\s+exists\\s+("
              + QUALIFIED
              + ")");
  private static final Pattern EACH = Pattern.compile(QUALIFIED);
  private static final Pattern PART = Pattern.compile(NAME);

  private final Backend backend;
  private final SessionRelations relations;

  private SkipNotices(Backend backend) {
    this.backend = backend;
    this.relations = new SessionRelations(backend);
  }

  /** Adds the notices of a statement to the session's. */
  static void raise(String sql, Backend backend) {
    Matcher drop = DROP.matcher(sql);
    if (drop.find()) {
      new SkipNotices(backend).drop(drop.group(1).toLowerCase(Locale.ROOT), drop.group(2));
      return;
    }
    Matcher create = CREATE.matcher(sql);
    if (create.find()) {
      new SkipNotices(backend).create(create.group(1).toLowerCase(Locale.ROOT), create.group(2));
    }
  }

  private void drop(String kind, String names) {
    Matcher each = EACH.matcher(names);
    while (each.find()) {
      List<String> name = parts(each.group());
      if (!exists(kind, name)) {
        backend.notice(
            PgError.notice("%s \"%s\" does not exist, skipping".formatted(kind, name.getLast())));
      }
    }
  }

  private void create(String kind, String text) {
    List<String> name = parts(text);
    if (exists(kind, name)) {
      boolean schema = kind.equals("schema");
      backend.notice(
          PgError.of(
              Severity.NOTICE,
              schema ? SqlState.DUPLICATE_SCHEMA : SqlState.DUPLICATE_TABLE,
              "%s \"%s\" already exists, skipping"
                  .formatted(schema ? "schema" : "relation", name.getLast())));
    }
  }

  private boolean exists(String kind, List<String> name) {
    return switch (kind) {
      case "table", "view" -> relations.find(name) != null;
      case "schema" ->
          name.getLast().equals("public") || any("duckdb_schemas()", "schema_name", name);
      case "sequence" -> any("duckdb_sequences()", "sequence_name", name);
      case "index" -> any("duckdb_indexes()", "index_name", name);
      default -> any("duckdb_types()", "type_name", name);
    };
  }

  private boolean any(String function, String column, List<String> name) {
    String sql =
        "SELECT 1 FROM %s WHERE database_name IN (%s, 'temp') AND %s = %s LIMIT 1"
            .formatted(
                function,
                literal(backend.database().engineName()),
                column,
                literal(name.getLast()));
    try (ResultStream result = backend.engine().query(sql);
        Chunk chunk = result.next()) {
      return chunk != null;
    }
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    Matcher each = PART.matcher(text);
    while (each.find()) {
      String part = each.group();
      parts.add(
          part.startsWith("\"")
              ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
              : part.toLowerCase(Locale.ROOT));
    }
    return parts;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
