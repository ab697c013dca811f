package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows in the form they have, for a front end that does not send them one by one. */
public interface RowSink {

  /**
   * Rows {@code from} (inclusive) to {@code until} (exclusive) of a chunk that stays the caller's
   * and is open for the time of this call.
   */
  void rows(Chunk chunk, int from, int until);

  /** Rows of text that the server itself made: SHOW, EXPLAIN. */
  void texts(List<? extends List<@Nullable String>> rows);
}
