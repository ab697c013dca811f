package io.duckgres.flight.command;

import com.google.protobuf.Any;
import io.duckgres.flight.FlightOptions;
import io.duckgres.flight.session.FlightSessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.ActionType;
import org.apache.arrow.flight.FlightConstants;
import org.apache.arrow.flight.sql.FlightSqlUtils;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginSavepointRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginTransactionRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCancelQueryRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionClosePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionCreatePreparedStatementRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionEndSavepointRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionEndTransactionRequest;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Every command and action by name, those that Flight SQL has since replaced among them. */
@SuppressWarnings("deprecation")
final class Commands {
  private final Map<String, RowsCommand<?>> rows = new HashMap<>();
  private final Map<String, PutCommand<?>> puts = new HashMap<>();
  private final Map<String, ActionCommand> actions = new HashMap<>();
  private final Map<String, ActionType> types = new LinkedHashMap<>();

  Commands(FlightSessions sessions, BufferAllocator allocator, FlightOptions options) {
    Executions executions = new Executions(allocator);
    Duration life = options.handleIdle();
    List.of(
            new StatementQuery(executions, life),
            new StatementTicket(executions),
            new PreparedQuery(executions),
            new SqlInfoCommand(),
            new XdbcTypeInfo(allocator))
        .forEach(this::add);
    CatalogCommands.all(allocator).forEach(this::add);
    List.of(
            new StatementUpdate(allocator),
            new PreparedUpdate(allocator),
            new PreparedBind(allocator),
            new StatementIngest(allocator))
        .forEach(command -> puts.put(command.message().getSimpleName(), command));
    addActions(sessions, life);
  }

  private void add(RowsCommand<?> command) {
    rows.put(command.message().getSimpleName(), command);
  }

  private void add(ActionType type, ActionCommand command) {
    types.put(type.getType(), type);
    actions.put(type.getType(), command);
  }

  private void addActions(FlightSessions sessions, Duration life) {
    add(
        FlightSqlUtils.FLIGHT_SQL_CREATE_PREPARED_STATEMENT,
        Actions.answering(ActionCreatePreparedStatementRequest.class, PreparedActions::create));
    add(
        FlightSqlUtils.FLIGHT_SQL_CLOSE_PREPARED_STATEMENT,
        Actions.silent(ActionClosePreparedStatementRequest.class, PreparedActions::close));
    add(
        FlightSqlUtils.FLIGHT_SQL_BEGIN_TRANSACTION,
        Actions.answering(ActionBeginTransactionRequest.class, TransactionActions::begin));
    add(
        FlightSqlUtils.FLIGHT_SQL_END_TRANSACTION,
        Actions.silent(ActionEndTransactionRequest.class, TransactionActions::end));
    add(
        FlightSqlUtils.FLIGHT_SQL_BEGIN_SAVEPOINT,
        Actions.answering(ActionBeginSavepointRequest.class, TransactionActions::beginSavepoint));
    add(
        FlightSqlUtils.FLIGHT_SQL_END_SAVEPOINT,
        Actions.silent(ActionEndSavepointRequest.class, TransactionActions::endSavepoint));
    add(
        FlightSqlUtils.FLIGHT_SQL_CANCEL_QUERY,
        Actions.answering(ActionCancelQueryRequest.class, CancelActions::cancelQuery));
    add(FlightConstants.CANCEL_FLIGHT_INFO, CancelActions::cancel);
    add(
        FlightConstants.RENEW_FLIGHT_ENDPOINT,
        (session, body) -> CancelActions.renew(session, body, life));
    add(FlightConstants.SET_SESSION_OPTIONS, SessionActions::set);
    add(FlightConstants.GET_SESSION_OPTIONS, (session, body) -> SessionActions.get(session));
    add(FlightConstants.CLOSE_SESSION, (session, body) -> SessionActions.close(sessions, session));
  }

  /** The command of a message that asks for rows. */
  RowsCommand<?> rows(Any message) {
    return find(rows, name(message), "command");
  }

  /** The command of a message that comes with rows. */
  PutCommand<?> put(Any message) {
    return find(puts, name(message), "command");
  }

  ActionCommand action(String name) {
    return find(actions, name, "action");
  }

  Collection<ActionType> actions() {
    return types.values();
  }

  private static String name(Any message) {
    String url = message.getTypeUrl();
    return url.substring(url.lastIndexOf('.') + 1);
  }

  private static <T> T find(Map<String, T> known, String name, String what) {
    @Nullable T found = known.get(name);
    if (found == null) {
      boolean substrait = name.contains("Substrait");
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "the " + what + " \"" + name + "\" is not supported")
          .hint(substrait ? "Send SQL instead of a Substrait plan." : null);
    }
    return found;
  }
}
