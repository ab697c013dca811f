package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.encode.RowEncoder;
import io.duckgres.types.ByteWriter;
import java.util.List;

/** The rows of one FETCH: a run of a cursor's rows, forwards or backwards. */
final class FetchCursor implements RowCursor {
  private static final int ROWS_AT_ONCE = 2048;

  private final CursorRows rows;
  private final RowEncoder encoder;
  private final Failure failure;
  private final Runnable done;
  private final int step;
  private long next;
  private long left;
  private long sent;

  /**
   * @param first the number of the first row, from 1
   * @param count how many rows, all of which exist
   * @param step 1 forwards, -1 backwards
   */
  FetchCursor(
      CursorRows rows,
      RowEncoder encoder,
      Failure failure,
      Runnable done,
      long first,
      long count,
      int step) {
    this.rows = rows;
    this.encoder = encoder;
    this.failure = failure;
    this.done = done;
    this.next = first;
    this.left = count;
    this.step = step;
  }

  @Override
  public FetchState fetch(ByteWriter out) {
    return fetch((chunk, from, until) -> encoder.encode(chunk, from, until, out));
  }

  @Override
  public FetchState fetch(RowSink sink) {
    return fetch(sink::rows);
  }

  @Override
  public List<LogicalType> types() {
    return rows.types();
  }

  private interface ChunkRows {
    void take(Chunk chunk, int from, int until);
  }

  private FetchState fetch(ChunkRows out) {
    try {
      for (int budget = ROWS_AT_ONCE; left > 0 && budget > 0; ) {
        int index = rows.chunkOf(next);
        Chunk chunk = rows.chunk(index);
        int at = (int) (next - rows.before(index) - 1);
        int count = step < 0 ? 1 : (int) Math.min(Math.min(left, budget), (long) chunk.size() - at);
        out.take(chunk, at, at + count);
        next += step < 0 ? -1 : count;
        left -= count;
        sent += count;
        budget -= count;
      }
      if (left > 0) {
        return FetchState.MORE;
      }
      done.run();
      return FetchState.DONE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw failure.failed(e);
    }
  }

  @Override
  public long rowsSent() {
    return sent;
  }

  @Override
  public String tag() {
    return "FETCH " + sent;
  }

  @Override
  public void close() {
    left = 0;
  }
}
