package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.function.Consumer;

/** A database in memory with one connection, for the tests of this package. */
public final class TestDatabase implements AutoCloseable {
  public final Database database = Engine.instance().open(OpenOptions.inMemory());
  public final Connection connection = database.connect();

  /** Runs statements for their effect. */
  public void run(String... statements) {
    for (String sql : statements) {
      connection.query(sql).close();
    }
  }

  /** Gives the first chunk of a query to a reader. */
  public void read(String sql, Consumer<Chunk> reader) {
    try (ResultStream result = connection.query(sql);
        Chunk chunk = result.next()) {
      assertNotNull(chunk);
      reader.accept(chunk);
    }
  }

  /** The text of the first column of the first row; null for NULL or no row. */
  public String text(String sql) {
    try (ResultStream result = connection.query("SELECT (" + sql + ")::VARCHAR");
        Chunk chunk = result.next()) {
      return chunk == null || chunk.vector(0).isNull(0) ? null : chunk.vector(0).getString(0);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
