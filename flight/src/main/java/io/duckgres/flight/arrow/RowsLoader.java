package io.duckgres.flight.arrow;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableChunk;
import io.duckgres.executor.statement.RowLoad;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;

/** Puts a client's batches into the engine's chunks. Used by one thread at a time. */
public final class RowsLoader {
  private final List<ColumnLoader> columns = new ArrayList<>();

  /**
   * A loader of rows with these columns.
   *
   * @param schema as in the client's stream, with dictionaries' values for their indexes
   * @throws io.duckgres.types.PgError 0A000 for a type that no column can have
   */
  public RowsLoader(Schema schema) {
    for (Field field : schema.getFields()) {
      columns.add(ColumnLoaders.of(field));
    }
  }

  /** The engine's types of the columns. */
  public List<LogicalType> types() {
    return columns.stream().map(ColumnLoader::type).toList();
  }

  /** PostgreSQL's types for a table made for these rows, as SQL. */
  public List<String> sqlTypes() {
    return columns.stream().map(ColumnLoader::sqlType).toList();
  }

  /** Stores a batch. */
  public void load(DecodedBatch batch, RowLoad load) {
    for (int from = 0; from < batch.rows(); from += Chunk.CAPACITY) {
      int count = Math.min(Chunk.CAPACITY, batch.rows() - from);
      WritableChunk chunk = load.chunk();
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).loadWithNulls(batch.columns().get(i), from, count, chunk.vector(i), 0);
      }
      load.store(count);
    }
  }
}
