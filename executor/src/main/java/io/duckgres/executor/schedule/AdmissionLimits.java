package io.duckgres.executor.schedule;

import java.time.Duration;

/**
 * How many statements run at the same time, and how long the others wait.
 *
 * @param total of all users; 0 for no limit
 * @param perUser of one user; 0 for no limit
 * @param waiting how many may wait; those beyond are refused at once; 0 for no limit
 * @param patience how long one waits before it is refused; zero for as long as it takes
 */
public record AdmissionLimits(int total, int perUser, int waiting, Duration patience) {

  /** Every statement runs at once. */
  public static final AdmissionLimits NONE = new AdmissionLimits(0, 0, 0, Duration.ZERO);

  public AdmissionLimits {
    if (total < 0 || perUser < 0 || waiting < 0 || patience.isNegative()) {
      throw new IllegalArgumentException("limits of admission cannot be negative");
    }
  }

  boolean isNone() {
    return total == 0 && perUser == 0;
  }
}
