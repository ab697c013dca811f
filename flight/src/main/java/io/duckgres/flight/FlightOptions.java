package io.duckgres.flight;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the front end is told by the configuration.
 *
 * @param host the address to listen on
 * @param port the port, 0 for any free one
 * @param certificate PEM file of the server's certificate
 * @param key PEM file of its key
 * @param loopbackOnly refuse clients from elsewhere, because only a well-known password exists
 * @param sessionIdle how long a session lasts that nobody uses
 * @param reapInterval how often idle sessions and handles are looked for
 * @param handleIdle how long a handle lasts that nobody uses
 * @param tokenLife how long a session's token is good, however much it is used
 */
public record FlightOptions(
    String host,
    int port,
    Path certificate,
    Path key,
    boolean loopbackOnly,
    Duration sessionIdle,
    Duration reapInterval,
    Duration handleIdle,
    Duration tokenLife) {

  /** Reads the section the server gives; every key must be there. */
  static FlightOptions of(Map<String, String> section) {
    return new FlightOptions(
        text(section, "host"),
        Integer.parseInt(text(section, "port")),
        Path.of(text(section, "cert")),
        Path.of(text(section, "key")),
        Boolean.parseBoolean(text(section, "loopback_only")),
        Duration.parse(text(section, "session_idle_ttl")),
        Duration.parse(text(section, "session_reap_interval")),
        Duration.parse(text(section, "handle_idle_ttl")),
        Duration.parse(text(section, "session_token_ttl")));
  }

  private static String text(Map<String, String> section, String key) {
    String value = section.get(key);
    if (value == null) {
      throw new IllegalArgumentException("the flight section has no " + key);
    }
    return value;
  }
}
