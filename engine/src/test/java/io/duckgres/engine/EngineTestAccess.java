package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertNotNull;

/** Short ways to a single value. */
final class EngineTestAccess {
  private EngineTestAccess() {}

  static int firstInt(Database database, String sql) {
    try (Connection connection = database.connect();
        ResultStream result = connection.query(sql);
        Chunk chunk = result.next()) {
      assertNotNull(chunk);
      return chunk.vector(0).getInt(0);
    }
  }
}
