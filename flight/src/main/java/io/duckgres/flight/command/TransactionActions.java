package io.duckgres.flight.command;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.flight.session.FlightSession;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.UUID;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginSavepointRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginSavepointResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginTransactionRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionBeginTransactionResult;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionEndSavepointRequest;
import org.apache.arrow.flight.sql.impl.FlightSql.ActionEndTransactionRequest;

/** Transactions and savepoints by action: the session's own, with an id the client must show. */
final class TransactionActions {
  private static final int[] NO_TYPES = {};
  private static final short[] TEXT = {};

  private TransactionActions() {}

  /** In turn: runs one statement without parameters for its effect. */
  static void sql(Session s, String sql) {
    String unused = Updates.finish(start(s, sql));
  }

  private static Outcome start(Session s, String sql) {
    s.parse("", sql, NO_TYPES);
    s.bind("", "", TEXT, new byte[0][], TEXT);
    return s.execute("", 0, false);
  }

  /** The same for a statement that a client asked for by another name. */
  private static void asked(FlightSession session, Session s, String sql) {
    long unused = Updates.count(session, () -> start(s, sql));
  }

  static Message begin(FlightSession session, ActionBeginTransactionRequest request) {
    String id = UUID.randomUUID().toString();
    session.run(
        s -> {
          if (s.status() != TransactionStatus.IDLE) {
            throw PgError.error(
                SqlState.ACTIVE_SQL_TRANSACTION, "there is already a transaction in progress");
          }
          asked(session, s, "BEGIN");
          session.transaction(id);
          return true;
        });
    return ActionBeginTransactionResult.newBuilder()
        .setTransactionId(ByteString.copyFromUtf8(id))
        .build();
  }

  static void end(FlightSession session, ActionEndTransactionRequest request) {
    String command =
        switch (request.getAction()) {
          case END_TRANSACTION_COMMIT -> "COMMIT";
          case END_TRANSACTION_ROLLBACK -> "ROLLBACK";
          case END_TRANSACTION_UNSPECIFIED, UNRECOGNIZED -> throw unspecified();
        };
    session.run(
        s -> {
          session.checkTransaction(named(request.getTransactionId()));
          boolean failed = s.status() == TransactionStatus.FAILED;
          session.transaction(null);
          asked(session, s, command);
          if (failed && command.equals("COMMIT")) {
            throw PgError.error(
                SqlState.IN_FAILED_SQL_TRANSACTION,
                "the transaction has failed and was rolled back");
          }
          return true;
        });
  }

  static Message beginSavepoint(FlightSession session, ActionBeginSavepointRequest request) {
    String id = "flight_" + UUID.randomUUID();
    session.run(
        s -> {
          session.checkTransaction(named(request.getTransactionId()));
          asked(session, s, "SAVEPOINT \"" + id + '"');
          return true;
        });
    return ActionBeginSavepointResult.newBuilder()
        .setSavepointId(ByteString.copyFromUtf8(id))
        .build();
  }

  static void endSavepoint(FlightSession session, ActionEndSavepointRequest request) {
    String name = '"' + request.getSavepointId().toStringUtf8().replace("\"", "\"\"") + '"';
    String command =
        switch (request.getAction()) {
          case END_SAVEPOINT_RELEASE -> "RELEASE SAVEPOINT ";
          case END_SAVEPOINT_ROLLBACK -> "ROLLBACK TO SAVEPOINT ";
          case END_SAVEPOINT_UNSPECIFIED, UNRECOGNIZED -> throw unspecified();
        };
    session.run(
        s -> {
          asked(session, s, command + name);
          return true;
        });
  }

  private static String named(ByteString id) {
    if (id.isEmpty()) {
      throw PgError.error(SqlState.NO_ACTIVE_SQL_TRANSACTION, "no transaction was named");
    }
    return id.toStringUtf8();
  }

  private static PgError unspecified() {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, "the action must say how to end it");
  }
}
