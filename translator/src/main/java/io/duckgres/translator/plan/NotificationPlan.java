package io.duckgres.translator.plan;

import org.jspecify.annotations.Nullable;

/** LISTEN, NOTIFY and UNLISTEN. */
public sealed interface NotificationPlan extends StatementPlan {

  record Listen(Source source, String channel) implements NotificationPlan {
    @Override
    public String tag() {
      return "LISTEN";
    }
  }

  record Notify(Source source, String channel, String payload) implements NotificationPlan {
    @Override
    public String tag() {
      return "NOTIFY";
    }
  }

  /** UNLISTEN; a null channel is UNLISTEN *. */
  record Unlisten(Source source, @Nullable String channel) implements NotificationPlan {
    @Override
    public String tag() {
      return "UNLISTEN";
    }
  }
}
