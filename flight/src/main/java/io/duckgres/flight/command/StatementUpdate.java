package io.duckgres.flight.command;

import io.duckgres.flight.session.FlightSession;
import org.apache.arrow.flight.FlightProducer.StreamListener;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.PutResult;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementUpdate;
import org.apache.arrow.memory.BufferAllocator;

/** A statement given as text, run for its effect. */
final class StatementUpdate implements PutCommand<CommandStatementUpdate> {
  private static final int[] NO_TYPES = {};
  private static final short[] TEXT = {};

  private final BufferAllocator allocator;

  StatementUpdate(BufferAllocator allocator) {
    this.allocator = allocator;
  }

  @Override
  public Class<CommandStatementUpdate> message() {
    return CommandStatementUpdate.class;
  }

  @Override
  public void put(
      FlightSession session,
      CommandStatementUpdate command,
      FlightStream stream,
      StreamListener<PutResult> results) {
    long rows =
        session.run(
            s -> {
              session.checkTransaction(command.getTransactionId().toStringUtf8());
              return Updates.count(
                  session,
                  () -> {
                    s.parse("", command.getQuery(), NO_TYPES);
                    s.bind("", "", TEXT, new byte[0][], TEXT);
                    return s.execute("", 0, true);
                  });
            });
    Updates.answer(allocator, results, rows);
  }
}
