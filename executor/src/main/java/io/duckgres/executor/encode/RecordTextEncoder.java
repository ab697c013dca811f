package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;

/** STRUCT as a row value: {@code (1,"a b",)}. */
final class RecordTextEncoder extends ColumnEncoder {
  private final ColumnEncoder[] fields;

  RecordTextEncoder(ColumnEncoder[] fields) {
    this.fields = fields;
  }

  @Override
  void bind(Vector vector) {
    super.bind(vector);
    for (int i = 0; i < fields.length; i++) {
      fields[i].bind(vector.structChild(i));
    }
  }

  @Override
  void value(int row, ByteWriter out) {
    out.writeByte('(');
    for (int i = 0; i < fields.length; i++) {
      if (i > 0) {
        out.writeByte(',');
      }
      if (!fields[i].isNull(row)) {
        int start = out.position();
        fields[i].value(row, out);
        QuotedText.finishRecordField(out, start);
      }
    }
    out.writeByte(')');
  }
}
