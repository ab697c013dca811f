package io.duckgres.gateway.flow;

import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.types.ByteWriter;
import org.jspecify.annotations.Nullable;

/**
 * Moves a cursor's messages to the client as fast as the client reads. Between two calls of {@link
 * #run} the cursor is parked and holds no thread.
 */
public final class CursorPump implements AutoCloseable {
  private final RowCursor cursor;
  private final Output output;

  /** Owns the cursor from now on. */
  public CursorPump(RowCursor cursor, Output output) {
    this.cursor = cursor;
    this.output = output;
  }

  /**
   * Fetches until the cursor ends or the client lags.
   *
   * @return null when the client lags: call again when the output is writable
   * @throws io.duckgres.types.PgError the statement failed; only whole messages are in the output
   */
  public @Nullable FetchState run() {
    while (output.writable()) {
      ByteWriter writer = output.writer();
      int whole = writer.position();
      FetchState state;
      try {
        state = cursor.fetch(writer);
      } catch (Throwable t) {
        writer.position(whole);
        throw t;
      }
      if (state != FetchState.MORE) {
        return state;
      }
      output.sendIfLarge();
    }
    output.flush();
    return null;
  }

  /** The command tag, once the cursor is done. */
  public String tag() {
    return cursor.tag();
  }

  @Override
  public void close() {
    cursor.close();
  }
}
