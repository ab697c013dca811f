package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.flight.arrow.ParameterRows;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.PreparedHandle;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementUpdate;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** A prepared statement run for its effect, once a row of parameters, all rows or none. */
final class PreparedUpdate implements PutCommand<CommandPreparedStatementUpdate> {
  private final BufferAllocator allocator;

  PreparedUpdate(BufferAllocator allocator) {
    this.allocator = allocator;
  }

  @Override
  public Class<CommandPreparedStatementUpdate> message() {
    return CommandPreparedStatementUpdate.class;
  }

  @Override
  public void put(
      FlightSession session,
      CommandPreparedStatementUpdate command,
      FlightStream stream,
      StreamListener<PutResult> results) {
    PreparedHandle handle =
        session.handles().get(command.getPreparedStatementHandle().toStringUtf8());
    List<ParameterRows> batches = new ArrayList<>(Parameters.read(stream, handle, allocator));
    if (batches.isEmpty()) {
      batches.add(handle.parameters());
    }
    long rows = session.run(s -> execute(session, s, handle, batches));
    Updates.answer(allocator, results, rows);
  }

  private static long execute(
      FlightSession session, Session s, PreparedHandle handle, List<ParameterRows> batches) {
    Parameters.settle(s, handle, batches.getFirst());
    boolean alone = batches.size() == 1 && batches.getFirst().rows().size() == 1;
    long changed = 0;
    for (ParameterRows batch : batches) {
      for (byte[] @Nullable [] values : batch.rows()) {
        changed +=
            Updates.count(
                session,
                () -> Executions.execute(session, s, handle, batch.formats(), values, alone));
      }
    }
    return changed;
  }
}
