package io.duckgres.executor.database;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import java.util.List;

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
          "SET GLOBAL allow_persistent_secrets = false",
          "SET GLOBAL enable_external_access = false",
          "SET GLOBAL allowed_configs = ['TimeZone', 'search_path', 'errors_as_json',"
              + " 'enable_progress_bar', 'enable_progress_bar_print']",
          "SET GLOBAL lock_configuration = true");

  private LockDown() {}

  static void apply(Connection connection) {
    SEMANTICS.forEach(sql -> connection.query(sql).close());
    LOCKS.forEach(sql -> connection.query(sql).close());
  }

  /** The engine's name of the database just opened. */
  static String databaseName(Connection connection) {
    try (ResultStream result = connection.query("SELECT current_database()");
        Chunk chunk = result.next()) {
      if (chunk == null) {
        throw new IllegalStateException("current_database() gave no row");
      }
      return chunk.vector(0).getString(0);
    }
  }
}
