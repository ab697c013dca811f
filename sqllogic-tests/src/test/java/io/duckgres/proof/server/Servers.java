package io.duckgres.proof.server;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The two sides of every comparison.
 *
 * <p>{@code -Dduckgres.under-test=postgres} puts PostgreSQL on both sides: then every file must
 * agree with itself, which shows that a difference seen otherwise comes from the servers and not
 * from the file (a time stamp, an unordered result).
 */
public final class Servers {
  private static final AtomicInteger CASES = new AtomicInteger();
  private static final AtomicInteger SUPERUSERS = new AtomicInteger();

  private Servers() {}

  /** A name for accounts that no other test has. */
  public static String nextCase() {
    return "case" + CASES.getAndIncrement();
  }

  /** The same for accounts that may do everything. */
  public static String nextSuperuser() {
    return TestServer.SUPERUSER + SUPERUSERS.getAndIncrement();
  }

  /** PostgreSQL. */
  public static TestServer reference() {
    return ReferencePostgres.instance();
  }

  /** Duckgres, or PostgreSQL in a self-comparison. */
  public static TestServer underTest() {
    return selfComparison() ? ReferencePostgres.another() : DuckgresUnderTest.instance();
  }

  /** Whether both sides are PostgreSQL. */
  public static boolean selfComparison() {
    return "postgres".equals(System.getProperty("duckgres.under-test", "duckgres"));
  }
}
