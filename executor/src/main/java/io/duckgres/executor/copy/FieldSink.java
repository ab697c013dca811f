package io.duckgres.executor.copy;

/** Takes the fields of one row after the other. */
interface FieldSink {
  /** Number of columns a row has. */
  int columns();

  /** The name of a column, from 0, for error messages. */
  String name(int column);

  /** A field's bytes, valid during the call. */
  void field(int column, byte[] buf, int off, int len);

  /** A NULL. */
  void nullField(int column);

  /** All fields of the row were given. */
  void endRow();
}
