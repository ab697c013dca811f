package io.duckgres.translator.utility;

import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.NotificationPlan;
import io.duckgres.translator.plan.StatementPlan;

/** LISTEN, NOTIFY and UNLISTEN. */
final class NotificationParser {
  private NotificationParser() {}

  static StatementPlan parse(String command, UtilityContext context) {
    TokenReader reader = context.reader();
    return switch (command) {
      case "listen" -> new NotificationPlan.Listen(context.source(), reader.name());
      case "unlisten" ->
          new NotificationPlan.Unlisten(
              context.source(), reader.acceptSymbol("*") ? null : reader.name());
      default -> {
        String channel = reader.name();
        yield new NotificationPlan.Notify(
            context.source(), channel, reader.acceptSymbol(",") ? reader.string() : "");
      }
    };
  }
}
