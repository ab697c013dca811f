package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.Transaction;
import io.duckgres.translator.plan.TransactionPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** BEGIN, COMMIT, ROLLBACK and their kin. */
final class TransactionCommand {
  private TransactionCommand() {}

  static Outcome run(TransactionPlan plan, Backend backend) {
    Transaction transaction = backend.transaction();
    return switch (plan) {
      case TransactionPlan.Begin begin -> {
        transaction.begin(begin.modes());
        yield new Outcome.Completed(begin.tag());
      }
      case TransactionPlan.Commit commit ->
          new Outcome.Completed(transaction.commit(commit.chain()));
      case TransactionPlan.Rollback rollback -> {
        transaction.rollback(rollback.chain());
        yield new Outcome.Completed(rollback.tag());
      }
      case TransactionPlan.SetTransaction set -> {
        if (set.session()) {
          setSession(set, backend);
        } else {
          transaction.setModes(set.modes());
        }
        yield new Outcome.Completed(set.tag());
      }
      // Constraints are checked when a statement changes a row: IMMEDIATE is all there is.
      case TransactionPlan.SetConstraints constraints -> {
        if (constraints.deferred()) {
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED, "deferred constraints are not supported")
              .hint("The engine checks constraints when rows change.");
        }
        yield new Outcome.Completed(constraints.tag());
      }
      case TransactionPlan.Savepoint savepoint -> throw noSavepoints("SAVEPOINT", transaction);
      case TransactionPlan.Release release -> throw noSavepoints("RELEASE SAVEPOINT", transaction);
      case TransactionPlan.RollbackTo back ->
          throw noSavepoints("ROLLBACK TO SAVEPOINT", transaction);
    };
  }

  private static void setSession(TransactionPlan.SetTransaction set, Backend backend) {
    var modes = set.modes();
    if (modes.isolation() != null) {
      set(backend, "default_transaction_isolation", modes.isolation().setting());
    }
    if (modes.readOnly() != null) {
      set(backend, "default_transaction_read_only", modes.readOnly() ? "on" : "off");
    }
    if (modes.deferrable() != null) {
      set(backend, "default_transaction_deferrable", modes.deferrable() ? "on" : "off");
    }
  }

  private static void set(Backend backend, String name, String value) {
    backend.settings().set(name, List.of(value), false, backend::notice);
  }

  private static PgError noSavepoints(String command, Transaction transaction) {
    if (!transaction.isBlock()) {
      return PgError.error(
          SqlState.NO_ACTIVE_SQL_TRANSACTION, command + " can only be used in transaction blocks");
    }
    return PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "savepoints are not supported")
        .hint("The engine's transactions cannot be rolled back in part.");
  }
}
