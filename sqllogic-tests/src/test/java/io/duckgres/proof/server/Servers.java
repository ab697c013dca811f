package io.duckgres.proof.server;

/**
 * The two sides of every comparison.
 *
 * <p>{@code -Dduckgres.under-test=postgres} puts PostgreSQL on both sides: then every file must
 * agree with itself, which shows that a difference seen otherwise comes from the servers and not
 * from the file (a time stamp, an unordered result).
 */
public final class Servers {
  private Servers() {}

  /** PostgreSQL. */
  public static TestServer reference() {
    return ReferencePostgres.instance();
  }

  /** Duckgres, or PostgreSQL in a self-comparison. */
  public static TestServer underTest() {
    return selfComparison() ? new Renamed(reference()) : reference();
  }

  /** Whether both sides are PostgreSQL. */
  public static boolean selfComparison() {
    return "postgres".equals(System.getProperty("duckgres.under-test", "postgres"));
  }

  /** The same server with accounts of its own, so that both sides start from an empty database. */
  private record Renamed(TestServer server) implements TestServer {
    @Override
    public String name() {
      return server.name() + " again";
    }

    @Override
    public Account account(String name) {
      Account other = server.account(name + "_b");
      return new Account(
          name(), other.host(), other.port(), other.user(), other.password(), other.database());
    }
  }
}
