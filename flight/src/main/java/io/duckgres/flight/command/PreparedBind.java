package io.duckgres.flight.command;

import com.google.protobuf.ByteString;
import io.duckgres.flight.arrow.ParameterRows;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.PreparedHandle;
import java.util.List;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.DoPutPreparedStatementResult;
import org.apache.arrow.memory.BufferAllocator;

/** Values for a prepared query, kept until it is run or they are bound anew. */
final class PreparedBind implements PutCommand<CommandPreparedStatementQuery> {
  private final BufferAllocator allocator;

  PreparedBind(BufferAllocator allocator) {
    this.allocator = allocator;
  }

  @Override
  public Class<CommandPreparedStatementQuery> message() {
    return CommandPreparedStatementQuery.class;
  }

  @Override
  public void put(
      FlightSession session,
      CommandPreparedStatementQuery command,
      FlightStream stream,
      StreamListener<PutResult> results) {
    PreparedHandle handle =
        session.handles().get(command.getPreparedStatementHandle().toStringUtf8());
    List<ParameterRows> batches = Parameters.read(stream, handle, allocator);
    ParameterRows all = batches.isEmpty() ? ParameterRows.NONE : Parameters.join(batches);
    session.run(
        s -> {
          Parameters.settle(s, handle, all);
          return true;
        });
    handle.parameters(all);
    Updates.answer(
        allocator,
        results,
        DoPutPreparedStatementResult.newBuilder()
            .setPreparedStatementHandle(ByteString.copyFromUtf8(handle.id()))
            .build());
  }
}
