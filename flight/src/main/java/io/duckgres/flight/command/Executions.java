package io.duckgres.flight.command;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.flight.arrow.ParameterRows;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.PreparedHandle;
import io.duckgres.flight.session.Reading;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Runs what a handle stands for. */
final class Executions {
  private static final short[] TEXT = {};

  private final BufferAllocator allocator;

  Executions(BufferAllocator allocator) {
    this.allocator = allocator;
  }

  /**
   * Streams the rows, one execution for each row of parameters.
   *
   * @param once the handle is a ticket: a statement that gives no rows runs once only
   */
  void read(
      FlightSession session, PreparedHandle handle, boolean once, ServerStreamListener listener) {
    if (handle.runs() && once && !handle.givesRows()) {
      throw PgError.error(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "the statement of this ticket has already run");
    }
    ParameterRows parameters = handle.parameters();
    boolean alone = parameters.rows().size() == 1;
    Iterator<Function<Session, Outcome>> executions =
        parameters.rows().stream()
            .<Function<Session, Outcome>>map(
                values -> s -> execute(session, s, handle, parameters.formats(), values, alone))
            .iterator();
    new Reading(session, handle.id(), listener, allocator, executions).start();
  }

  /**
   * In turn: starts one execution.
   *
   * @param alone it may be its own transaction
   */
  static Outcome execute(
      FlightSession owner,
      Session s,
      PreparedHandle handle,
      short[] formats,
      byte[] @Nullable [] values,
      boolean alone) {
    owner.checkTransaction(handle.transaction());
    s.bind("", handle.id(), formats, values, TEXT);
    return s.execute("", 0, alone);
  }
}
