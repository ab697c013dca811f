package io.duckgres.executor.querylog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has been answered.
 *
 * @param text as the client sent it, shortened; secrets are taken out when it is shown
 * @param tag the command tag, null after an error
 * @param sqlState null for success
 */
record QueryLogEntry(
    Instant ended,
    long nanos,
    int pid,
    String user,
    String database,
    String applicationName,
    String client,
    String text,
    @Nullable String tag,
    @Nullable String sqlState,
    @Nullable String error) {

  /** The number at the end of the tag: rows sent or changed; null for a command without. */
  @Nullable String rows() {
    if (tag == null) {
      return null;
    }
    String last = tag.substring(tag.lastIndexOf(' ') + 1);
    return !last.isEmpty() && last.chars().allMatch(Character::isDigit) ? last : null;
  }
}
