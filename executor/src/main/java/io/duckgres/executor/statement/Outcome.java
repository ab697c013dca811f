package io.duckgres.executor.statement;

import java.util.List;

/** What a statement answers with; a front end turns each into its own messages. */
public sealed interface Outcome {

  /** The text held no statement: EmptyQueryResponse. */
  record Empty() implements Outcome {}

  /** Done without rows: CommandComplete with this tag. */
  record Completed(String tag) implements Outcome {}

  /**
   * Rows to pull. The cursor must be closed by whoever got it; CommandComplete follows {@link
   * FetchState#DONE}, PortalSuspended follows {@link FetchState#SUSPENDED}.
   */
  record Rows(RowDescription description, RowCursor cursor) implements Outcome {}

  /**
   * CopyInResponse, then the client's data goes to the sink.
   *
   * @param format the overall format: 0 text, 1 binary
   * @param columnFormats one format a column
   */
  record CopyIn(short format, List<Short> columnFormats, CopySink sink) implements Outcome {}

  /** CopyOutResponse, CopyData messages from the cursor, CopyDone, CommandComplete. */
  record CopyOut(short format, List<Short> columnFormats, RowCursor cursor) implements Outcome {}
}
