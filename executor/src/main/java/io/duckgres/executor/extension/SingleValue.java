package io.duckgres.executor.extension;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import org.jspecify.annotations.Nullable;

/** Statements to the engine that answer one text. */
public final class SingleValue {
  private SingleValue() {}

  /** The first value of the first row; null for no row or a null. */
  public static @Nullable String find(Connection connection, String sql) {
    try (ResultStream result = connection.query(sql);
        Chunk chunk = result.next()) {
      return chunk == null || chunk.vector(0).isNull(0) ? null : chunk.vector(0).getString(0);
    }
  }

  /** {@link #find} of a statement that always answers. */
  public static String get(Connection connection, String sql) {
    String value = find(connection, sql);
    if (value == null) {
      throw new IllegalStateException("no answer to " + sql);
    }
    return value;
  }
}
