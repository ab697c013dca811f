package io.duckgres.executor.journal;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The functions of an engine instance that give the same answer for the same arguments within a
 * session's transaction, however often and by however many threads they are computed. Those that
 * clients define are not among them. Immutable.
 */
public final class RepeatableFunctions {
  /**
   * Repeatable though the engine does not say so: the transaction's own time, which a repetition
   * keeps, who the session is, and the function that only raises errors.
   */
  private static final Set<String> BY_SESSION =
      Set.of(
          "now",
          "transaction_timestamp",
          "current_user",
          "session_user",
          "user",
          "current_role",
          "current_database",
          "current_catalog",
          "error");

  /** Aggregates that do not depend on the order in which threads meet the rows. */
  private static final Set<String> AGGREGATES =
      Set.of("count", "count_star", "min", "max", "bool_and", "bool_or", "bit_and", "bit_or");

  private static final Set<String> TABLE_FUNCTIONS = Set.of("range", "generate_series", "unnest");

  /** Words that may stand before a parenthesis without being a function. */
  private static final Set<String> NOT_FUNCTIONS =
      Set.of(
          "in",
          "values",
          "and",
          "or",
          "not",
          "exists",
          "any",
          "all",
          "some",
          "case",
          "when",
          "then",
          "else",
          "set",
          "where",
          "on",
          "using",
          "as",
          "select",
          "from",
          "is",
          "between",
          "like",
          "ilike",
          "cast",
          "try_cast",
          "row",
          "interval",
          "decimal",
          "numeric",
          "varchar",
          "having",
          "by",
          "returning",
          "conflict",
          "union",
          "except",
          "intersect",
          "distinct",
          "filter",
          "with",
          "materialized",
          "join",
          "left",
          "right",
          "inner",
          "full",
          "cross",
          "check",
          "key",
          "unique",
          "references",
          "default",
          "struct",
          "end",
          "similar",
          "to",
          "coalesce",
          "nullif",
          "if",
          "array",
          "map");

  private final Set<String> names;

  private RepeatableFunctions(Set<String> names) {
    this.names = names;
  }

  /** Asks the engine; some tens of milliseconds. */
  public static RepeatableFunctions load(Connection connection) {
    Set<String> names = new HashSet<>();
    Set<String> never = new HashSet<>();
    Map<String, StringBuilder> macros = new HashMap<>();
    String sql =
        """
        SELECT lower(function_name), function_type, coalesce(stability, ''),
          coalesce(macro_definition, '')
        FROM duckdb_functions()
        WHERE internal OR database_name = '_duckgres'
        """;
    try (ResultStream result = connection.query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          for (int i = 0; i < rows.size(); i++) {
            String name = rows.vector(0).getString(i);
            switch (rows.vector(1).getString(i)) {
              case "scalar" ->
                  (rows.vector(2).getString(i).equals("CONSISTENT") && !name.equals("getvariable")
                          ? names
                          : never)
                      .add(name);
              case "macro" ->
                  macros
                      .computeIfAbsent(name, n -> new StringBuilder())
                      .append(rows.vector(3).getString(i))
                      .append(' ');
              default -> {}
            }
          }
        }
      }
    }
    names.removeAll(never);
    names.addAll(AGGREGATES);
    names.addAll(TABLE_FUNCTIONS);
    names.addAll(BY_SESSION);
    RepeatableFunctions found = new RepeatableFunctions(names);
    found.addMacros(macros);
    return found;
  }

  /** A macro is as repeatable as what it calls; until nothing more is found. */
  private void addMacros(Map<String, StringBuilder> macros) {
    names.removeIf(name -> macros.containsKey(name) && !BY_SESSION.contains(name));
    boolean more = true;
    while (more) {
      more = false;
      for (var macro : macros.entrySet()) {
        if (!names.contains(macro.getKey())
            && callsOnlyThese(SqlWords.of(macro.getValue().toString()))) {
          names.add(macro.getKey());
          more = true;
        }
      }
    }
  }

  /** Whether every function called is repeatable. */
  boolean callsOnlyThese(List<SqlWords> words) {
    for (SqlWords word : words) {
      if (word.call() && !NOT_FUNCTIONS.contains(word.text()) && !names.contains(word.text())) {
        return false;
      }
    }
    return true;
  }
}
