package io.duckgres.executor.limit;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * @param failedAttempts failed authentications within the window after which an address is banned;
 *     0 never bans
 * @param window how long a failed authentication counts
 * @param ban how long a ban lasts
 * @param connectionsPerAddress connections of one address at the same time; 0 for no limit
 * @param exempt addresses without these limits
 */
public record RateLimits(
    int failedAttempts,
    Duration window,
    Duration ban,
    int connectionsPerAddress,
    List<AddressRange> exempt) {
  /** Nothing is limited. */
  public static final RateLimits NONE = new RateLimits(0, Duration.ZERO, Duration.ZERO, 0);

  /** The same limits for all addresses. */
  public RateLimits(int failedAttempts, Duration window, Duration ban, int connectionsPerAddress) {
    this(failedAttempts, window, ban, connectionsPerAddress, List.of());
  }

  boolean isExempt(InetAddress address) {
    return exempt.stream().anyMatch(range -> range.contains(address));
  }
}
