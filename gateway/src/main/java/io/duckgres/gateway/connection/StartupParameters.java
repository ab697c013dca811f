package io.duckgres.gateway.connection;

import io.duckgres.gateway.message.frontend.StartupMessage;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The startup message's parameters by meaning.
 *
 * @param database the user's name when the client named none
 * @param settings session settings, those inside {@code options} first, as in PostgreSQL
 * @param unknownExtensions names of protocol extensions, all unknown to this server
 */
record StartupParameters(
    String user, String database, Map<String, String> settings, List<String> unknownExtensions) {

  /**
   * Sorts the parameters.
   *
   * @throws PgError FATAL 28000 without a user, 0A000 for replication, 42601 for bad options
   */
  static StartupParameters of(StartupMessage startup) {
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> extensions = new ArrayList<>();
    String user = "";
    String database = "";
    StartupOptions.read(startup.parameters().getOrDefault("options", ""), settings);
    for (Map.Entry<String, String> parameter : startup.parameters().entrySet()) {
      String name = parameter.getKey();
      String value = parameter.getValue();
      switch (name) {
        case "user" -> user = value;
        case "database" -> database = value;
        case "options" -> {}
        case "replication" -> refuseReplication(value);
        default -> {
          if (name.startsWith(StartupMessage.EXTENSION_PREFIX)) {
            extensions.add(name);
          } else {
            settings.put(name, value);
          }
        }
      }
    }
    if (user.isEmpty()) {
      throw PgError.fatal(
          SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
          "no PostgreSQL user name specified in startup packet");
    }
    return new StartupParameters(user, database.isEmpty() ? user : database, settings, extensions);
  }

  private static void refuseReplication(String value) {
    switch (value.toLowerCase(Locale.ROOT)) {
      case "", "0", "n", "no", "f", "false", "off" -> {}
      default ->
          throw PgError.fatal(
              SqlState.FEATURE_NOT_SUPPORTED, "replication connections are not supported");
    }
  }
}
