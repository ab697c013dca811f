package io.duckgres.flight.command;

import com.google.protobuf.Any;
import io.duckgres.flight.FlightOptions;
import io.duckgres.flight.session.FlightSessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.ActionType;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Every command and action by name. */
final class Commands {
  private final Map<String, RowsCommand<?>> rows = new HashMap<>();
  private final Map<String, PutCommand<?>> puts = new HashMap<>();
  private final Map<String, ActionCommand> actions = new HashMap<>();
  private final Map<String, ActionType> types = new LinkedHashMap<>();

  Commands(FlightSessions sessions, BufferAllocator allocator, FlightOptions options) {
    Executions executions = new Executions(allocator);
    List.of(
            new StatementQuery(executions, options.handleIdle()),
            new StatementTicket(executions),
            new PreparedQuery(executions))
        .forEach(command -> rows.put(command.message().getSimpleName(), command));
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
