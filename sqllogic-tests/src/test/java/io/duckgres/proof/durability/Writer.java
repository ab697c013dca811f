package io.duckgres.proof.durability;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One client that writes pairs of rows, a transaction a pair, and a table now and then, until its
 * server is gone.
 */
final class Writer implements Runnable {
  /** Every so many pairs, the transaction also makes a table. */
  static final long TABLE_EVERY = 25;

  private final String url;
  private final int number;
  private final AtomicLong acknowledged;

  /**
   * @param acknowledged the last pair whose COMMIT was answered
   */
  Writer(String url, int number, AtomicLong acknowledged) {
    this.url = url;
    this.number = number;
    this.acknowledged = acknowledged;
  }

  @Override
  public void run() {
    long pair = acknowledged.get();
    try (Connection connection = DriverManager.getConnection(url, "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      while (true) {
        pair++;
        statement.execute("INSERT INTO pairs VALUES (%d, %d, 'first')".formatted(number, pair));
        statement.execute("INSERT INTO pairs VALUES (%d, %d, 'second')".formatted(number, pair));
        if (pair % TABLE_EVERY == 0) {
          statement.execute("CREATE TABLE made_%d_%d (a int)".formatted(number, pair));
        }
        connection.commit();
        acknowledged.set(pair);
      }
    } catch (SQLException e) {
      // the server was killed, or this transaction lost: what it wrote was not acknowledged
    }
  }
}
