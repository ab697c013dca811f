package io.duckgres.flight.command;

import io.duckgres.flight.session.FlightSession;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandPreparedStatementQuery;
import org.apache.arrow.vector.types.pojo.Schema;

/** A prepared query, run with the values bound last. */
final class PreparedQuery implements RowsCommand<CommandPreparedStatementQuery> {
  private final Executions executions;

  PreparedQuery(Executions executions) {
    this.executions = executions;
  }

  @Override
  public Class<CommandPreparedStatementQuery> message() {
    return CommandPreparedStatementQuery.class;
  }

  @Override
  public Schema schema(FlightSession session, CommandPreparedStatementQuery command) {
    return session.handles().get(command.getPreparedStatementHandle().toStringUtf8()).schema();
  }

  @Override
  public void read(
      FlightSession session, CommandPreparedStatementQuery command, ServerStreamListener listener) {
    executions.read(
        session,
        session.handles().get(command.getPreparedStatementHandle().toStringUtf8()),
        false,
        listener);
  }
}
