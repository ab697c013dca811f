package io.duckgres.executor.definition;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small results of catalog queries, all columns VARCHAR. */
final class CatalogRows {
  private CatalogRows() {}

  static List<List<@Nullable String>> query(Connection connection, String sql) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (ResultStream result = connection.query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk open = chunk) {
          for (int row = 0; row < open.size(); row++) {
            rows.add(row(open, row));
          }
        }
      }
    }
    return rows;
  }

  private static List<@Nullable String> row(Chunk chunk, int row) {
    List<@Nullable String> values = new ArrayList<>();
    for (int column = 0; column < chunk.columnCount(); column++) {
      values.add(chunk.vector(column).isNull(row) ? null : chunk.vector(column).getString(row));
    }
    return values;
  }
}
