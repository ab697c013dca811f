package io.duckgres.flight.command;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Vector;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.executor.statement.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of text that this front end asks its session for, in PostgreSQL's SQL. */
final class CatalogRows implements RowSink {
  private static final int[] NO_TYPES = {};
  private static final short[] TEXT = {};

  private final List<List<@Nullable String>> rows = new ArrayList<>();

  private CatalogRows() {}

  /**
   * In turn: runs a query.
   *
   * @param sql all its columns are text
   * @param parameters its parameters as text
   */
  static List<List<@Nullable String>> read(Session s, String sql, @Nullable String... parameters) {
    byte[] @Nullable [] values = new byte[parameters.length][];
    for (int i = 0; i < values.length; i++) {
      String parameter = parameters[i];
      values[i] = parameter == null ? null : parameter.getBytes(StandardCharsets.UTF_8);
    }
    s.parse("", sql, NO_TYPES);
    s.bind("", "", TEXT, values, TEXT);
    CatalogRows sink = new CatalogRows();
    if (s.execute("", 0, true) instanceof Outcome.Rows answer) {
      try (RowCursor cursor = answer.cursor()) {
        while (cursor.fetch(sink) == FetchState.MORE) {
          // the sink keeps all
        }
      }
    }
    return sink.rows;
  }

  @Override
  public void rows(Chunk chunk, int from, int until) {
    for (int row = from; row < until; row++) {
      List<@Nullable String> values = new ArrayList<>(chunk.columnCount());
      for (int column = 0; column < chunk.columnCount(); column++) {
        Vector vector = chunk.vector(column);
        values.add(vector.isNull(row) ? null : vector.getString(row));
      }
      rows.add(Collections.unmodifiableList(values));
    }
  }

  @Override
  public void texts(List<? extends List<@Nullable String>> given) {
    rows.addAll(given);
  }
}
