package io.duckgres.executor.copy;

/** Reads one of the formats from blocks that may end anywhere, into a {@link FieldSink}. */
interface CopyReader {
  /** Takes the next block; what belongs to an unfinished row is copied. */
  void write(byte[] data, int off, int len);

  /** The input is complete: the last row needs no end of its own. */
  void finish();
}
