package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.notify.SessionNotifications;
import io.duckgres.translator.plan.NotificationPlan;

/** LISTEN, NOTIFY and UNLISTEN, within this server and database. */
final class NotificationCommand {
  private NotificationCommand() {}

  static Outcome run(NotificationPlan plan, Backend backend, Run run) {
    backend.transaction().enter(run.alone(), false);
    SessionNotifications session = backend.notifications();
    switch (plan) {
      case NotificationPlan.Listen listen -> session.listen(listen.channel());
      case NotificationPlan.Notify notify -> session.notify(notify.channel(), notify.payload());
      case NotificationPlan.Unlisten unlisten -> session.unlisten(unlisten.channel());
    }
    return new Outcome.Completed(plan.tag());
  }
}
