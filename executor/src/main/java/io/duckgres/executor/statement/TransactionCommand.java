package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.Transaction;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.translator.plan.TransactionPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** BEGIN, COMMIT, ROLLBACK and their kin. */
final class TransactionCommand {
  private TransactionCommand() {}

  static Outcome run(TransactionPlan plan, Backend backend, ForeignKeys foreignKeys) {
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
      case TransactionPlan.SetConstraints constraints -> {
        if (!transaction.isBlock()) {
          backend.notice(
              PgError.warning(
                  SqlState.NO_ACTIVE_SQL_TRANSACTION,
                  "SET CONSTRAINTS can only be used in transaction blocks"));
        }
        transaction.enter(false, false);
        foreignKeys.setConstraints(constraints.names(), constraints.deferred());
        yield new Outcome.Completed(constraints.tag());
      }
      case TransactionPlan.Savepoint savepoint -> {
        transaction.savepoint(savepoint.name());
        yield new Outcome.Completed(savepoint.tag());
      }
      case TransactionPlan.Release release -> {
        transaction.release(release.name());
        yield new Outcome.Completed(release.tag());
      }
      case TransactionPlan.RollbackTo back -> {
        transaction.rollbackTo(back.name());
        yield new Outcome.Completed(back.tag());
      }
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
}
