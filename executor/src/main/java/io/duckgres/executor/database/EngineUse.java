package io.duckgres.executor.database;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.ResultStream;

/**
 * What engine instances take.
 *
 * @param instances how many are open
 * @param memoryBytes of their buffers
 * @param temporaryBytes of what did not fit into memory, on disk
 * @param limitBytes what their buffers may take
 */
public record EngineUse(int instances, long memoryBytes, long temporaryBytes, long limitBytes) {
  private static final String QUERY =
      "SELECT coalesce(sum(memory_usage_bytes), 0)::BIGINT,"
          + " coalesce(sum(temporary_storage_bytes), 0)::BIGINT,"
          + " parse_formatted_bytes(current_setting('memory_limit'))::BIGINT FROM duckdb_memory()";

  static final EngineUse NONE = new EngineUse(0, 0, 0, 0);

  /** With one more instance; an instance that is closed meanwhile counts nothing. */
  EngineUse plus(UserDatabase database) {
    try (Connection connection = database.connect();
        ResultStream result = connection.query(QUERY);
        Chunk chunk = result.next()) {
      return chunk == null
          ? this
          : new EngineUse(
              instances + 1,
              memoryBytes + chunk.vector(0).getLong(0),
              temporaryBytes + chunk.vector(1).getLong(0),
              limitBytes + chunk.vector(2).getLong(0));
    } catch (EngineError | IllegalStateException e) {
      return this;
    }
  }
}
