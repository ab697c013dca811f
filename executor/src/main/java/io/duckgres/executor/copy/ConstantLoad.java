package io.duckgres.executor.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.engine.Connection;
import io.duckgres.translator.plan.ConstantRows;
import io.duckgres.types.TextSettings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Constants of an INSERT on their way into a table: first all are read, then all are stored. Used
 * by one thread at a time, always a worker; the caller closes it.
 */
public final class ConstantLoad implements AutoCloseable {
  private final CopyTarget target;
  private final RowLayout layout;
  private final CopyContext context;
  private final List<ChunkRows> chunks = new ArrayList<>();

  public ConstantLoad(CopyTarget target, TextSettings settings) {
    this.target = target;
    this.layout = RowLayout.of(target.columns(), settings, false);
    this.context = new CopyContext(target.table());
  }

  /**
   * Reads all rows; the table is not touched.
   *
   * @throws io.duckgres.types.PgError a text is no value of its column's type
   */
  public void read(ConstantRows rows) {
    ChunkRows chunk = next();
    for (int row = 0; row < rows.size(); row++) {
      if (chunk.isFull()) {
        chunk = next();
      }
      for (int column = 0; column < rows.width(); column++) {
        @Nullable String text = rows.text(row, column);
        if (text == null) {
          chunk.nullField(column);
        } else {
          byte[] bytes = text.getBytes(UTF_8);
          chunk.field(column, bytes, 0, bytes.length);
        }
      }
      chunk.endRow();
    }
  }

  private ChunkRows next() {
    ChunkRows chunk = new ChunkRows(layout, context);
    chunks.add(chunk);
    return chunk;
  }

  /**
   * Stores what was read, in its order, with the table's defaults and constraints.
   *
   * @return the number of rows
   * @throws io.duckgres.engine.EngineError the table does not take them; the transaction has failed
   */
  public long store(Connection connection) {
    try (RowStore store = new RowStore(connection, target, layout)) {
      chunks.forEach(store::store);
      return store.finish();
    }
  }

  @Override
  public void close() {
    chunks.forEach(ChunkRows::close);
    chunks.clear();
  }
}
