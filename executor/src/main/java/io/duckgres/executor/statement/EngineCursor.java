package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.backend.Interrupts;
import io.duckgres.executor.encode.ChunkEncoder;
import io.duckgres.translator.plan.StatementTag;
import io.duckgres.types.ByteWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one engine result, chunk by chunk, in portions when there is a row limit. Closes the
 * result when the rows end, or when it is closed before a limit was ever set. Used by one thread at
 * a time.
 */
final class EngineCursor implements RowCursor {
  private final RowSource result;
  private final ChunkEncoder encoder;
  private final StatementTag statementTag;
  private final Interrupts interrupts;
  private final Failure failure;
  private final Runnable done;
  private final Runnable closed;
  private @Nullable Chunk chunk;
  private int at;
  private long rows;
  private long limit;
  private boolean begun;
  private boolean finished;
  private boolean suspended;

  /**
   * @param limit rows until it suspends, 0 for none
   * @param done called once, when the last row was fetched and the result is closed
   * @param closed called when the result is closed, whatever the reason
   */
  EngineCursor(
      RowSource result,
      ChunkEncoder encoder,
      StatementTag statementTag,
      Interrupts interrupts,
      Failure failure,
      long limit,
      Runnable done,
      Runnable closed) {
    this.result = result;
    this.encoder = encoder;
    this.statementTag = statementTag;
    this.interrupts = interrupts;
    this.failure = failure;
    this.limit = limit;
    this.done = done;
    this.closed = closed;
  }

  /** Starts the next portion of a suspended cursor. */
  void resume(long newLimit) {
    limit = newLimit;
    rows = 0;
    suspended = false;
  }

  /** Whether a limit was reached and rows may be left. */
  boolean isSuspended() {
    return suspended;
  }

  @Override
  public FetchState fetch(ByteWriter out) {
    return fetch(out, null);
  }

  @Override
  public FetchState fetch(RowSink sink) {
    return fetch(null, sink);
  }

  @Override
  public List<LogicalType> types() {
    return result.columnTypes();
  }

  /** Into the one of the two that is given. */
  private FetchState fetch(@Nullable ByteWriter out, @Nullable RowSink sink) {
    if (finished) {
      return FetchState.DONE;
    }
    if (suspended) {
      return FetchState.SUSPENDED;
    }
    try {
      if (!begun) {
        begun = true;
        if (out != null) {
          encoder.begin(out);
        }
      }
      interrupts.check();
      Chunk now = chunk;
      if (now == null) {
        failure.enter();
        now = result.next();
        if (now == null) {
          if (out != null) {
            encoder.end(out);
          }
          free();
          done.run();
          return FetchState.DONE;
        }
        chunk = now;
        at = 0;
      }
      int until = limit == 0 ? now.size() : (int) Math.min(now.size(), at + (limit - rows));
      if (out != null) {
        encoder.encode(now, at, until, out);
      } else if (sink != null) {
        sink.rows(now, at, until);
      }
      rows += until - at;
      at = until;
      if (at == now.size()) {
        chunk = null;
        now.close();
      }
      if (limit != 0 && rows == limit) {
        suspended = true;
        interrupts.end();
        return FetchState.SUSPENDED;
      }
      return FetchState.MORE;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      free();
      throw failure.failed(e);
    }
  }

  @Override
  public long rowsSent() {
    return rows;
  }

  @Override
  public String tag() {
    return statementTag.text(rows);
  }

  /** Ends this execution; the rows of a suspended portal stay until {@link #free}. */
  @Override
  public void close() {
    if (!suspended) {
      free();
    }
  }

  /** Gives back what is left. */
  void free() {
    if (finished) {
      return;
    }
    finished = true;
    Chunk left = chunk;
    chunk = null;
    if (left != null) {
      left.close();
    }
    result.close();
    closed.run();
  }
}
