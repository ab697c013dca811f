package io.duckgres.flight.command;

import io.duckgres.flight.session.FlightSession;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.impl.FlightSql.TicketStatementQuery;
import org.apache.arrow.vector.types.pojo.Schema;

/** The ticket of a query given as text. */
final class StatementTicket implements RowsCommand<TicketStatementQuery> {
  private final Executions executions;

  StatementTicket(Executions executions) {
    this.executions = executions;
  }

  @Override
  public Class<TicketStatementQuery> message() {
    return TicketStatementQuery.class;
  }

  @Override
  public Schema schema(FlightSession session, TicketStatementQuery command) {
    return session.handles().get(command.getStatementHandle().toStringUtf8()).schema();
  }

  @Override
  public void read(
      FlightSession session, TicketStatementQuery command, ServerStreamListener listener) {
    executions.read(
        session,
        session.handles().get(command.getStatementHandle().toStringUtf8()),
        true,
        listener);
  }
}
