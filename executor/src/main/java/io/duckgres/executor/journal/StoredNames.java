package io.duckgres.executor.journal;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What this session's statements must know of stored objects to be repeatable: which names are
 * views, and which tables have defaults that differ from call to call. Names stand for all objects
 * so called, in whatever schema. Used by the session's thread.
 */
public final class StoredNames {
  private static final Pattern INSERT_TABLE =
      Pattern.compile(
          "^\\s*INSERT\\s+(?:OR\\s+\\w+\\s+)?INTO\\s+"
              + "((?:\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[\\w$]+))*)",
          Pattern.CASE_INSENSITIVE);

  private final Connection connection;
  private final RepeatableFunctions functions;
  private final LongSupplier catalogVersion;
  private final Set<String> views = new HashSet<>();

  /** For each table the defaults that are not repeatable. */
  private final Map<String, List<String>> defaults = new HashMap<>();

  private long version = -1;

  /**
   * @param catalogVersion changes with every change of the catalog that this session can see
   */
  public StoredNames(
      Connection connection, RepeatableFunctions functions, LongSupplier catalogVersion) {
    this.connection = connection;
    this.functions = functions;
    this.catalogVersion = catalogVersion;
  }

  boolean isView(String name) {
    refresh();
    return views.contains(name);
  }

  /** Whether a table of that name has a default that differs from call to call. */
  public boolean volatileDefaults(String table) {
    refresh();
    return defaults.containsKey(table);
  }

  /** Whether every function that a text in the engine's SQL calls is repeatable. */
  public boolean isRepeatable(String sql) {
    return functions.callsOnlyThese(SqlWords.of(sql));
  }

  /** The expressions by which a table of that name draws from sequences. */
  public List<String> drawing(String table) {
    refresh();
    return defaults.getOrDefault(table, List.of()).stream()
        .filter(expression -> expression.toLowerCase(Locale.ROOT).contains("nextval"))
        .toList();
  }

  boolean drawingDefaults(String table) {
    return !drawing(table).isEmpty();
  }

  /** The table of an INSERT as written; null when it is not found. */
  static @Nullable String tableAfter(String insert) {
    Matcher matcher = INSERT_TABLE.matcher(insert);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** The unqualified name, in lower case. */
  public static String lastPart(String table) {
    List<SqlWords> parts = SqlWords.of(table);
    return parts.getLast().text();
  }

  private void refresh() {
    long now = catalogVersion.getAsLong();
    if (now == version) {
      return;
    }
    views.clear();
    defaults.clear();
    String sql =
        """
        SELECT lower(view_name), NULL FROM duckdb_views() WHERE NOT internal
        UNION ALL
        SELECT lower(table_name), column_default FROM duckdb_columns()
        WHERE NOT internal AND column_default IS NOT NULL
        """;
    try (ResultStream result = connection.query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          for (int i = 0; i < rows.size(); i++) {
            String name = rows.vector(0).getString(i);
            if (rows.vector(1).isNull(i)) {
              views.add(name);
            } else {
              addDefault(name, rows.vector(1).getString(i));
            }
          }
        }
      }
    }
    version = now;
  }

  private void addDefault(String table, String expression) {
    if (!functions.callsOnlyThese(SqlWords.of(expression))) {
      defaults.computeIfAbsent(table, t -> new ArrayList<>()).add(expression);
    }
  }
}
