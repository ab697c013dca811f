package io.duckgres.executor.statement;

import io.duckgres.engine.Appender;
import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableChunk;
import io.duckgres.executor.backend.Interrupts;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Rows on their way into a table, chunk by chunk: fill {@link #chunk}, {@link #store} it, and
 * {@link #finish} after the last. The table's defaults, casts and constraints apply. Every method
 * throws {@link io.duckgres.types.PgError} when it fails; the transaction has then failed too.
 *
 * <p>Owned by who started it, who must close it. Used by one thread at a time, always a worker.
 */
public final class RowLoad implements AutoCloseable {
  private static final String STAGE = "loaded_rows";

  private final Appender appender;
  private final WritableChunk chunk;
  private final Interrupts interrupts;
  private final Failure failure;
  private final Runnable done;
  private long rows;
  private boolean closed;

  private RowLoad(
      Appender appender,
      WritableChunk chunk,
      Interrupts interrupts,
      Failure failure,
      Runnable done) {
    this.appender = appender;
    this.chunk = chunk;
    this.interrupts = interrupts;
    this.failure = failure;
    this.done = done;
  }

  /**
   * Begins; the caller has begun a transaction.
   *
   * @param done called when all rows are stored
   */
  static RowLoad open(
      Connection connection,
      String engineTable,
      List<String> columns,
      List<LogicalType> types,
      Interrupts interrupts,
      Failure failure,
      Runnable done) {
    String names =
        columns.stream()
            .map(name -> '"' + name.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    String insert =
        "INSERT INTO " + engineTable + " (" + names + ") SELECT " + names + " FROM " + STAGE;
    WritableChunk chunk = WritableChunk.of(types);
    try {
      Appender appender = Appender.openQuery(connection, insert, STAGE, columns, types);
      RowLoad load = new RowLoad(appender, chunk, interrupts, failure, done);
      chunk = null;
      return load;
    } finally {
      if (chunk != null) {
        chunk.close();
      }
    }
  }

  /** The chunk to fill, empty at first and after each {@link #store}. */
  public WritableChunk chunk() {
    return chunk;
  }

  /**
   * Stores the chunk's rows and empties it.
   *
   * @param count how many rows were filled
   */
  public void store(int count) {
    guard(
        () -> {
          interrupts.check();
          chunk.setSize(count);
          appender.append(chunk);
          chunk.reset();
          rows += count;
          return rows;
        });
  }

  /**
   * All rows were given; what is left is stored.
   *
   * @return the number of rows
   */
  public long finish() {
    return guard(
        () -> {
          interrupts.check();
          appender.flush();
          release();
          done.run();
          return rows;
        });
  }

  private long guard(Supplier<Long> step) {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      release(); // the rows collected must be gone before the transaction is rolled back
      throw failure.failed(e);
    }
  }

  private void release() {
    if (!closed) {
      closed = true;
      appender.close();
      chunk.close();
    }
  }

  /** Gives up what is not stored; the caller then ends the transaction. Can be called twice. */
  @Override
  public void close() {
    release();
  }
}
