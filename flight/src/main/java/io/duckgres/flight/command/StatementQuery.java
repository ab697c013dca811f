package io.duckgres.flight.command;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.StatementDescription;
import io.duckgres.flight.arrow.ArrowFields;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.flight.session.PreparedHandle;
import io.duckgres.types.PgError;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandStatementQuery;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.vector.types.pojo.Schema;

/**
 * A query given as text: asking for it prepares it, so that its columns and its errors are known;
 * fetching the ticket runs it.
 */
final class StatementQuery implements RowsCommand<CommandStatementQuery> {
  private static final int[] NO_TYPES = {};

  private final Executions executions;
  private final Duration life;

  /**
   * @param life how long a ticket may wait to be fetched
   */
  StatementQuery(Executions executions, Duration life) {
    this.executions = executions;
    this.life = life;
  }

  @Override
  public Class<CommandStatementQuery> message() {
    return CommandStatementQuery.class;
  }

  @Override
  public Schema schema(FlightSession session, CommandStatementQuery command) {
    return session.run(
        s -> {
          session.checkTransaction(command.getTransactionId().toStringUtf8());
          return ArrowFields.schema(parse(session, s, "", command.getQuery()));
        });
  }

  @Override
  public FlightInfo info(
      FlightSession session, CommandStatementQuery command, FlightDescriptor descriptor) {
    PreparedHandle handle =
        session.run(
            s ->
                prepare(session, s, command.getQuery(), command.getTransactionId().toStringUtf8()));
    TicketStatementQuery ticket =
        TicketStatementQuery.newBuilder()
            .setStatementHandle(ByteString.copyFromUtf8(handle.id()))
            .build();
    byte[] bytes = Any.pack(ticket).toByteArray();
    return life.isZero()
        ? Infos.info(descriptor, handle.schema(), bytes)
        : Infos.info(descriptor, handle.schema(), bytes, Instant.now().plus(life));
  }

  /** In turn: prepares a statement under a new handle. */
  static PreparedHandle prepare(FlightSession owner, Session s, String sql, String transaction) {
    owner.checkTransaction(transaction);
    owner.handles().checkRoom();
    String id = UUID.randomUUID().toString();
    StatementDescription description = parse(owner, s, id, sql);
    PreparedHandle handle = new PreparedHandle(id, sql, transaction, description);
    owner.handles().add(handle);
    return handle;
  }

  /** A statement that cannot be prepared is answered with that. */
  private static StatementDescription parse(FlightSession owner, Session s, String id, String sql) {
    long began = System.nanoTime();
    try {
      s.parse(id, sql, NO_TYPES);
      return s.describeStatement(id);
    } catch (PgError e) {
      owner.answered(null, e, began);
      throw e;
    }
  }

  /** The command itself as ticket, from a client that skips GetFlightInfo. */
  @Override
  public void read(
      FlightSession session, CommandStatementQuery command, ServerStreamListener listener) {
    PreparedHandle handle =
        session.run(
            s ->
                prepare(session, s, command.getQuery(), command.getTransactionId().toStringUtf8()));
    executions.read(session, handle, true, listener);
  }
}
