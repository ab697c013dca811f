package io.duckgres.flight.session;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/** The transaction that a client began by action, if any. In the session's turn only. */
final class NamedTransaction {
  private final Session session;
  private @Nullable String id;

  NamedTransaction(Session session) {
    this.session = session;
  }

  /** A client began one, or ended it: null. */
  void is(@Nullable String id) {
    this.id = id;
  }

  /**
   * Refuses a command that names a transaction other than the one open. A command that names none
   * is part of what is open: a session is one connection, as in PostgreSQL.
   *
   * @param named what the command names, empty for nothing
   */
  void check(String named) {
    if (id != null && session.status() == TransactionStatus.IDLE) {
      id = null; // ended in SQL
    }
    if (!named.isEmpty() && !named.equals(id)) {
      throw PgError.error(SqlState.NO_ACTIVE_SQL_TRANSACTION, "the transaction named is not open")
          .hint("Transactions belong to the session that began them.");
    }
  }
}
