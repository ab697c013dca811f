package io.duckgres.executor.session;

/**
 * How many sessions there may be at the same time.
 *
 * @param total of all users
 * @param reserved of these, for superusers only, so that a full server can still be looked after
 * @param perUser of one user, superusers apart; 0 for no limit
 */
public record SessionLimits(int total, int reserved, int perUser) {
  public SessionLimits {
    if (total < 1 || reserved < 0 || perUser < 0) {
      throw new IllegalArgumentException("session limits cannot be negative");
    }
  }
}
