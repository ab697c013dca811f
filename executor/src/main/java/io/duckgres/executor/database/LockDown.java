package io.duckgres.executor.database;

import io.duckgres.engine.Connection;
import io.duckgres.executor.extension.SingleValue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The settings of every connection to an instance: PostgreSQL's semantics first, then no files, no
 * network, no extensions, and no way back. Client SQL reaches the engine only as translated plans;
 * this is the second line.
 */
final class LockDown {
  private static final List<String> SEMANTICS =
      List.of(
          "SET GLOBAL integer_division = true",
          "SET GLOBAL ieee_floating_point_ops = false",
          "SET GLOBAL default_null_order = 'NULLS_LAST_ON_ASC_FIRST_ON_DESC'",
          "SET GLOBAL preserve_identifier_case = false",
          "SET GLOBAL scalar_subquery_error_on_multiple_rows = true");

  private static final List<String> LOCKS =
      List.of(
          "SET GLOBAL enable_external_access = false",
          "SET GLOBAL allowed_configs = ['TimeZone', 'search_path', 'errors_as_json',"
              + " 'enable_progress_bar', 'enable_progress_bar_print', 'memory_limit']",
          "SET GLOBAL lock_configuration = true");

  private LockDown() {}

  /**
   * @param directories what lakes keep their files in, the only ones still open afterwards
   */
  static void apply(Connection connection, List<String> directories) {
    SEMANTICS.forEach(sql -> run(connection, sql));
    if (!directories.isEmpty()) {
      run(
          connection,
          directories.stream()
              .map(d -> "'" + d.replace("'", "''") + "'")
              .collect(Collectors.joining(", ", "SET GLOBAL allowed_directories = [", "]")));
    }
    LOCKS.forEach(sql -> run(connection, sql));
  }

  /** The engine's name of the database just opened. */
  static String databaseName(Connection connection) {
    return SingleValue.get(connection, "SELECT current_database()");
  }

  private static void run(Connection connection, String sql) {
    connection.query(sql).close();
  }
}
