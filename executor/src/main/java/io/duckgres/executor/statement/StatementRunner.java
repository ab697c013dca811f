package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.DiscardPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.ExplainPlan;
import io.duckgres.translator.plan.MaintenancePlan;
import io.duckgres.translator.plan.NotificationPlan;
import io.duckgres.translator.plan.PreparedPlan;
import io.duckgres.translator.plan.SettingPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.TransactionPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/** From a plan to the one class that runs it. Used by the session's thread. */
final class StatementRunner {
  private final Backend backend;
  private final QueryRunner queries;
  private final CopyCommand copies;

  StatementRunner(Backend backend, QueryRunner queries, Failure failure) {
    this.backend = backend;
    this.queries = queries;
    this.copies = new CopyCommand(backend, failure);
  }

  /** Runs a plan without parameters. */
  Outcome run(StatementPlan plan, Run run) {
    if (!endsFailedTransaction(plan)) {
      backend.transaction().checkNotFailed();
    }
    plan.source().notices().forEach(backend::notice);
    return switch (plan) {
      case EnginePlan query -> queries.run(query, run);
      case TransactionPlan transaction -> TransactionCommand.run(transaction, backend);
      case SettingPlan setting -> SettingCommand.run(setting, backend, run);
      case UnsupportedPlan unsupported -> throw unsupported.error();
      case NotificationPlan notification -> NotificationCommand.run(notification);
      case PreparedPlan prepared -> throw notYet(prepared.tag());
      case CursorPlan cursor -> throw notYet(cursor.tag());
      case CopyPlan copy -> copies.run(copy, run);
      case MaintenancePlan maintenance -> throw notYet(maintenance.tag());
      case ExplainPlan explain -> throw notYet(explain.tag());
      case DiscardPlan discard -> throw notYet(discard.tag());
    };
  }

  private static PgError notYet(String tag) {
    return PgError.error(SqlState.FEATURE_NOT_SUPPORTED, tag + " is not supported");
  }

  /** The columns of a plan that the engine does not run itself, null when it gives no rows. */
  @Nullable RowDescription describe(StatementPlan plan) {
    return switch (plan) {
      case SettingPlan.ShowSetting show -> SettingCommand.describe(show);
      case ExplainPlan explain -> Fields.text("QUERY PLAN");
      default -> null;
    };
  }

  /** What a failed block still takes. */
  static boolean endsFailedTransaction(@Nullable StatementPlan plan) {
    return plan instanceof TransactionPlan.Commit
        || plan instanceof TransactionPlan.Rollback
        || plan instanceof TransactionPlan.RollbackTo;
  }
}
