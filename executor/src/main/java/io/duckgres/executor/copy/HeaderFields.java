package io.duckgres.executor.copy;

/** The columns that a header line names; takes no rows. */
record HeaderFields(RowLayout layout) implements FieldSink {

  @Override
  public int columns() {
    return layout.columns().size();
  }

  @Override
  public String name(int column) {
    return layout.columns().get(column).name();
  }

  @Override
  public void field(int column, byte[] buf, int off, int len) {
    throw new IllegalStateException("a header is no row");
  }

  @Override
  public void nullField(int column) {
    throw new IllegalStateException("a header is no row");
  }

  @Override
  public void endRow() {
    throw new IllegalStateException("a header is no row");
  }
}
