package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;

/** STRUCT in record_send()'s form: number of fields, then type OID, length and value of each. */
final class RecordBinaryEncoder extends ColumnEncoder {
  private final ColumnEncoder[] fields;
  private final int[] oids;

  RecordBinaryEncoder(ColumnEncoder[] fields, int[] oids) {
    this.fields = fields;
    this.oids = oids;
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
    out.writeInt(fields.length);
    for (int i = 0; i < fields.length; i++) {
      out.writeInt(oids[i]);
      fields[i].field(row, out);
    }
  }
}
