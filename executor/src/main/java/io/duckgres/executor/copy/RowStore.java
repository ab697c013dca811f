package io.duckgres.executor.copy;

import io.duckgres.engine.Appender;
import io.duckgres.engine.Connection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts chunks of rows into a table through {@code INSERT … SELECT}, so that defaults and
 * constraints of the table work. Used by one thread at a time, always a worker.
 */
final class RowStore implements AutoCloseable {
  private static final String STAGE = "copy_rows";

  private final Appender appender;
  private long rows;

  RowStore(Connection connection, String engineTable, RowLayout layout) {
    List<String> columns = layout.names();
    String names = columns.stream().map(RowStore::quote).collect(Collectors.joining(", "));
    String insert =
        "INSERT INTO " + engineTable + " (" + names + ") SELECT " + names + " FROM " + STAGE;
    appender = Appender.openQuery(connection, insert, STAGE, columns, layout.types());
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
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
    return rows;
  }

  @Override
  public void close() {
    appender.close();
  }
}
