package io.duckgres.executor.copy;

import io.duckgres.types.BigEndian;

/** Format binary: the fields of one row, whose lengths are known to be right. */
record BinarySplitter(FieldSink sink) implements LineReader.Splitter {

  @Override
  public void line(byte[] buf, int off, int len) {
    int columns = sink.columns();
    int at = off;
    for (int i = 0; i < columns; i++) {
      int length = BigEndian.getInt(buf, at);
      at += 4;
      if (length < 0) {
        sink.nullField(i);
      } else {
        sink.field(i, buf, at, length);
        at += length;
      }
    }
    sink.endRow();
  }

  @Override
  public void header(byte[] buf, int off, int len) {
    throw new IllegalStateException("format binary has no line of names");
  }
}
