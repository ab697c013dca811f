package io.duckgres.executor.copy;

/** Rows read and stored by one thread: format binary, whose values need little work. */
final class SerialLoad implements CopyLoad, FieldSink {
  private final ChunkRows rows;
  private final RowStore store;

  SerialLoad(RowLayout layout, CopyContext context, RowStore store) {
    this.rows = new ChunkRows(layout, context);
    this.store = store;
  }

  @Override
  public int columns() {
    return rows.columns();
  }

  @Override
  public String name(int column) {
    return rows.name(column);
  }

  @Override
  public void field(int column, byte[] buf, int off, int len) {
    rows.field(column, buf, off, len);
  }

  @Override
  public void nullField(int column) {
    rows.nullField(column);
  }

  @Override
  public void endRow() {
    rows.endRow();
    if (rows.isFull()) {
      store.store(rows);
    }
  }

  @Override
  public void settle() {
    store.store(rows);
  }

  @Override
  public void close() {
    rows.close();
  }
}
