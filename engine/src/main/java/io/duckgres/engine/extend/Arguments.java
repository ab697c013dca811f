package io.duckgres.engine.extend;

import io.duckgres.engine.Vector;

/** The arguments of a scalar function for one batch of rows; valid during the call only. */
public final class Arguments {
  private final Vector[] vectors;
  private final int rows;
  private final long connectionId;

  Arguments(Vector[] vectors, int rows, long connectionId) {
    this.vectors = vectors;
    this.rows = rows;
    this.connectionId = connectionId;
  }

  /** Number of arguments, which differs from call to call with varargs. */
  public int count() {
    return vectors.length;
  }

  /** Number of rows in the batch. */
  public int rows() {
    return rows;
  }

  /** An argument, from 0. */
  public Vector get(int index) {
    return vectors[index];
  }

  /**
   * {@link io.duckgres.engine.Connection#id()} of the caller; -1 unless the function is
   * connection-aware.
   */
  public long connectionId() {
    return connectionId;
  }

  boolean anyNull(int row) {
    for (Vector vector : vectors) {
      if (vector.isNull(row)) {
        return true;
      }
    }
    return false;
  }
}
