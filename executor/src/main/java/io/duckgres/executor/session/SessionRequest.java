package io.duckgres.executor.session;

import java.util.Map;

/**
 * What an authenticated client asked for in its startup message.
 *
 * @param user the authenticated user
 * @param database the name to connect to; the user's name when the client sent none
 * @param settings settings of the startup message ({@code application_name}, {@code DateStyle},
 *     those inside {@code options}), names as sent
 * @param client where the client comes from, for {@code pg_stat_activity} and logs
 */
public record SessionRequest(
    String user, String database, Map<String, String> settings, String client) {
  public SessionRequest {
    settings = Map.copyOf(settings);
  }
}
