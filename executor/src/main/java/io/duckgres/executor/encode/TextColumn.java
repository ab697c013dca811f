package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;

/**
 * PostgreSQL's text of one column's values, for a front end that sends columns and has no form of
 * its own for the type. Used by one thread at a time.
 */
public final class TextColumn {
  private final ColumnEncoder encoder;

  private TextColumn(ColumnEncoder encoder) {
    this.encoder = encoder;
  }

  /** A result column; throws 0A000 for a type without text. */
  public static TextColumn of(LogicalType type, Field field, TextSettings settings) {
    return new TextColumn(ColumnEncoders.text(type, field.typeOid(), field.typmod(), settings));
  }

  /** Values inside a nested type; throws 0A000 for a type without text. */
  public static TextColumn of(LogicalType type, TextSettings settings) {
    return new TextColumn(ColumnEncoders.text(type, settings));
  }

  /** Points this object at the values of an open chunk. */
  public void bind(Vector vector) {
    encoder.bind(vector);
  }

  /** Appends the text of a row that is not NULL, UTF-8. */
  public void write(int row, ByteWriter out) {
    encoder.value(row, out);
  }
}
