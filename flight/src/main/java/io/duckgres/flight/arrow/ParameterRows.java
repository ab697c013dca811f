package io.duckgres.flight.arrow;

import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.FieldVector;
import org.jspecify.annotations.Nullable;

/**
 * Rows of parameters as Bind takes them: bytes and format each. Immutable.
 *
 * @param oids PostgreSQL's type of each column of the client, 0 for none in particular
 * @param formats one for each column
 * @param rows the values, null for NULL
 */
@SuppressWarnings("ArrayRecordComponent")
public record ParameterRows(List<Integer> oids, short[] formats, List<byte[] @Nullable []> rows) {
  /** No parameters: a single empty row. */
  public static final ParameterRows NONE =
      new ParameterRows(List.of(), new short[0], List.<byte[] @Nullable []>of(new byte[0][]));

  /**
   * The rows of a batch.
   *
   * @param targets the type of each parameter, as far as known
   * @throws io.duckgres.types.PgError 0A000 for a type that cannot be a parameter
   */
  public static ParameterRows of(List<FieldVector> columns, int count, List<Integer> targets) {
    ParameterValue[] readers = new ParameterValue[columns.size()];
    short[] formats = new short[readers.length];
    List<Integer> oids = new ArrayList<>();
    for (int i = 0; i < readers.length; i++) {
      readers[i] = ParameterValue.of(columns.get(i), i < targets.size() ? targets.get(i) : 0);
      formats[i] = readers[i].format();
      oids.add(readers[i].oid());
    }
    List<byte[] @Nullable []> rows = new ArrayList<>(count);
    for (int row = 0; row < count; row++) {
      byte[] @Nullable [] values = new byte[readers.length][];
      for (int i = 0; i < readers.length; i++) {
        values[i] = UnionValue.isNull(columns.get(i), row) ? null : readers[i].read(row);
      }
      rows.add(values);
    }
    return new ParameterRows(oids, formats, rows);
  }
}
