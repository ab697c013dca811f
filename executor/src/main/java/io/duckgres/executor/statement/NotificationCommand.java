package io.duckgres.executor.statement;

import io.duckgres.translator.plan.NotificationPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * LISTEN, NOTIFY and UNLISTEN. Nobody can listen, so a NOTIFY reaches everyone who does and there
 * is nothing to stop listening to.
 */
final class NotificationCommand {
  private NotificationCommand() {}

  static Outcome run(NotificationPlan plan) {
    return switch (plan) {
      case NotificationPlan.Listen listen ->
          throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "LISTEN is not supported")
              .hint("Poll a table for changes instead.");
      case NotificationPlan.Notify notify -> new Outcome.Completed(notify.tag());
      case NotificationPlan.Unlisten unlisten -> new Outcome.Completed(unlisten.tag());
    };
  }
}
