package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.flight.arrow.DecodedBatch;
import io.duckgres.flight.arrow.ParameterRows;
import io.duckgres.flight.session.PreparedHandle;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Parameters that come as rows of a DoPut. */
final class Parameters {
  /** The most bytes of values kept for one statement. */
  private static final long MOST_BYTES = 256L << 20;

  private Parameters() {}

  /** Reads the stream to its end, a list element for each batch that has rows. */
  static List<ParameterRows> read(
      FlightStream stream, PreparedHandle handle, BufferAllocator allocator) {
    List<Integer> targets = handle.description().parameterTypes();
    List<ParameterRows> batches = new ArrayList<>();
    long bytes = 0;
    while (stream.next()) {
      if (stream.getRoot().getFieldVectors().isEmpty() || stream.getRoot().getRowCount() == 0) {
        continue;
      }
      try (DecodedBatch batch = DecodedBatch.of(stream, allocator)) {
        ParameterRows rows = ParameterRows.of(batch.columns(), batch.rows(), targets);
        bytes += bytes(rows);
        batches.add(rows);
      }
      if (bytes > MOST_BYTES) {
        throw PgError.error(SqlState.PROGRAM_LIMIT_EXCEEDED, "the parameters take more than 256 MB")
            .hint("Load many rows by bulk ingest.");
      }
    }
    return batches;
  }

  private static long bytes(ParameterRows rows) {
    long sum = 0;
    for (byte[] @Nullable [] row : rows.rows()) {
      for (byte[] value : row) {
        sum += value == null ? 8 : value.length + 16;
      }
    }
    return sum;
  }

  /** All rows as one. */
  static ParameterRows join(List<ParameterRows> batches) {
    if (batches.size() == 1) {
      return batches.getFirst();
    }
    List<byte[] @Nullable []> rows = new ArrayList<>();
    batches.forEach(batch -> rows.addAll(batch.rows()));
    return new ParameterRows(batches.getFirst().oids(), batches.getFirst().formats(), rows);
  }

  /**
   * In turn: where nothing but the client's values tell a parameter's type, prepares the statement
   * anew for those types.
   */
  static void settle(Session s, PreparedHandle handle, ParameterRows values) {
    int[] given =
        handle.description().parameterTypes().stream().mapToInt(Integer::intValue).toArray();
    boolean more = false;
    for (int n : handle.description().guessedParameters()) {
      int oid = n <= values.oids().size() ? values.oids().get(n - 1) : 0;
      if (oid != 0 && oid != given[n - 1]) {
        given[n - 1] = oid;
        more = true;
      }
    }
    if (more) {
      s.closeStatement(handle.id());
      s.parse(handle.id(), handle.sql(), given);
      handle.description(s.describeStatement(handle.id()));
    }
  }
}
