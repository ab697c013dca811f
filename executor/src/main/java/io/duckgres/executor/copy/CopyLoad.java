package io.duckgres.executor.copy;

/** Rows on their way from the reader into the store. */
interface CopyLoad extends AutoCloseable {
  /** Stores all rows given so far; throws their first error, if none has been thrown before. */
  void settle();

  /** Gives up what is not stored and frees the chunks. Can be called twice. */
  @Override
  void close();
}
