package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.types.ByteWriter;
import java.util.List;

/**
 * Rows of one execution, pulled in wire form or in the engine's own; an execution is read in one of
 * the two. Whoever pulls decides the pace: between two fetches the cursor holds at most one chunk
 * of the engine, and no thread.
 *
 * <p>Used by one thread at a time, always a worker.
 */
public interface RowCursor extends AutoCloseable {

  /**
   * Appends whole messages, at most about one engine chunk's rows: {@code 'D'}, length, column
   * count, values for rows; {@code 'd'}, length, data for COPY.
   *
   * @throws io.duckgres.types.PgError the statement failed; the session's transaction already knows
   */
  FetchState fetch(ByteWriter out);

  /**
   * Gives at most about one engine chunk's rows to a sink.
   *
   * @throws io.duckgres.types.PgError the statement failed; what the sink throws also fails it
   */
  FetchState fetch(RowSink sink);

  /** The engine's types of the rows a {@link RowSink} gets; VARCHAR for rows of text. */
  List<LogicalType> types();

  /** Rows encoded by this execution so far. */
  long rowsSent();

  /** The command tag, for example {@code SELECT 5}; valid once {@link FetchState#DONE}. */
  String tag();

  /** Ends this execution. A suspended portal keeps its remaining rows. Can be called twice. */
  @Override
  void close();
}
