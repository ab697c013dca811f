package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's set-returning functions as lists of the engine (set_returning.tsv). */
public final class SetFunctions {
  /**
   * One function.
   *
   * @param list the engine's function of a list with the same elements, empty for unnest
   * @param columns of a set of records, else empty
   * @param parameter the OUT parameter that names the one column, else the function's name
   */
  record SetFunction(String name, String list, List<String> columns, String parameter) {}

  /**
   * A list to walk, in FROM.
   *
   * @param column the name of its one column where no alias names it
   */
  record Items(SqlNode list, String name, List<String> columns, String column) {}

  private static final Map<String, SetFunction> BY_NAME = load();

  private SetFunctions() {}

  /** Whether a call of that name, lower case, gives a set. */
  public static boolean isSetReturning(String name) {
    return BY_NAME.containsKey(name) || BY_NAME.containsKey("_pg_" + name);
  }

  static @Nullable SetFunction find(SqlNode node) {
    return node instanceof PgFunctionCall call ? BY_NAME.get(Nodes.builtin(call.name())) : null;
  }

  /** What a call in FROM walks: one list, or several for unnest of several; null for another. */
  static @Nullable List<Items> items(SqlNode node) {
    SetFunction function = find(node);
    if (function == null) {
      return null;
    }
    PgFunctionCall call = (PgFunctionCall) node;
    if (!function.list().isEmpty()) {
      return List.of(
          new Items(
              list(call, function), function.name(), function.columns(), function.parameter()));
    }
    List<Items> items = new ArrayList<>();
    for (SqlNode array : call.arguments()) {
      items.add(new Items(array, function.name(), List.of(), function.name()));
    }
    return items;
  }

  /** The call as one of the engine's function of a list. */
  static SqlNode list(PgFunctionCall call, SetFunction function) {
    return Nodes.renamed(call, function.list(), List.copyOf(call.arguments()));
  }

  private static Map<String, SetFunction> load() {
    Map<String, SetFunction> functions = new HashMap<>();
    for (String[] row : Table.rows("set_returning.tsv")) {
      String columns = row.length > 2 ? row[2] : "";
      functions.put(
          row[0],
          new SetFunction(
              // A function that was renamed before shows PostgreSQL's name.
              row[0].startsWith("_pg_regexp") ? row[0].substring("_pg_".length()) : row[0],
              row.length > 1 ? row[1] : "",
              columns.isEmpty() ? List.of() : List.of(columns.split(",", -1)),
              row.length > 3 ? row[3] : row[0]));
    }
    return Map.copyOf(functions);
  }
}
