package io.duckgres.gateway.limit;

import java.time.Duration;

/**
 * @param failedAttempts failed authentications within the window after which an address is banned;
 *     0 never bans
 * @param window how long a failed authentication counts
 * @param ban how long a ban lasts
 * @param connectionsPerAddress connections of one address at the same time; 0 for no limit
 */
public record RateLimits(
    int failedAttempts, Duration window, Duration ban, int connectionsPerAddress) {
  /** Nothing is limited. */
  public static final RateLimits NONE = new RateLimits(0, Duration.ZERO, Duration.ZERO, 0);
}
