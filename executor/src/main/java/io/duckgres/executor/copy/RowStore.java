package io.duckgres.executor.copy;

import io.duckgres.engine.Appender;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts chunks of rows into a table through {@code INSERT … SELECT}, so that defaults and
 * constraints of the table work. Used by one thread at a time, always a worker.
 */
final class RowStore implements AutoCloseable {
  private final Connection connection;
  private final CopyTarget target;
  private final Appender appender;

  /**
   * Rows of the table before the first was stored: the engine does not say how many pass a filter.
   */
  private final long before;

  private long rows;

  RowStore(Connection connection, CopyTarget target, RowLayout layout) {
    this.connection = connection;
    this.target = target;
    List<String> columns = layout.names();
    CopyFilter filter = target.filter();
    String query =
        filter == null ? "SELECT " + list(columns) + " FROM " + CopyFilter.STAGE : filter.query();
    String insert =
        "INSERT INTO %s (%s) %s"
            .formatted(
                target.engineTable(), list(filter == null ? columns : filter.columns()), query);
    before = filter == null ? 0 : count();
    appender = Appender.openQuery(connection, insert, CopyFilter.STAGE, columns, layout.types());
  }

  private static String list(List<String> columns) {
    return columns.stream().map(RowStore::quote).collect(Collectors.joining(", "));
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private long count() {
    try (ResultStream result = connection.query("SELECT count(*) FROM " + target.engineTable());
        @Nullable Chunk chunk = result.next()) {
      return chunk == null ? 0 : chunk.vector(0).getLong(0);
    }
  }

  /** Takes the rows over and empties their chunk. */
  void store(ChunkRows source) {
    if (source.size() > 0) {
      rows += source.size();
      appender.append(source.filled());
      source.reset();
    }
  }

  /** Stores what is left; returns the number of rows. */
  long finish() {
    appender.flush();
    return target.filter() == null ? rows : count() - before;
  }

  @Override
  public void close() {
    appender.close();
  }
}
