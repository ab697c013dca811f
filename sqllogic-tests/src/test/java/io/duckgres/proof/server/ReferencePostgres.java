package io.duckgres.proof.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The real PostgreSQL every answer is compared with, started once in the test JVM and ended with
 * it.
 *
 * <p>Its databases sort by code point ({@code C.UTF-8}, or {@code C} where the system has no such
 * locale), as DuckDB does without a collation.
 */
public final class ReferencePostgres implements TestServer {
  private static final String PASSWORD = "secret";

  private final EmbeddedPostgres postgres;
  private final Set<String> accounts = ConcurrentHashMap.newKeySet();

  private ReferencePostgres(EmbeddedPostgres postgres) {
    this.postgres = postgres;
  }

  /** The one instance of this JVM; the first call starts it. */
  public static ReferencePostgres instance() {
    return Holder.INSTANCE;
  }

  /** A second one, for comparing PostgreSQL with itself. */
  static ReferencePostgres another() {
    return SecondHolder.INSTANCE;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public synchronized Account account(String name) {
    if (accounts.add(name)) {
      execute(
          "CREATE ROLE \""
              + name
              + "\" LOGIN PASSWORD '"
              + PASSWORD
              + "'"
              + (name.startsWith(SUPERUSER) ? " SUPERUSER CREATEROLE CREATEDB" : ""));
      execute("CREATE DATABASE \"" + name + "\" OWNER \"" + name + "\"");
      execute("ALTER ROLE \"" + name + "\" SET timezone = 'UTC'");
      execute("ALTER ROLE \"" + name + "\" SET lc_messages = 'C'");
    }
    return new Account(name(), "localhost", postgres.getPort(), name, PASSWORD, name);
  }

  private void execute(String sql) {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static final class Holder {
    static final ReferencePostgres INSTANCE = new ReferencePostgres(start());
  }

  private static final class SecondHolder {
    static final ReferencePostgres INSTANCE = new ReferencePostgres(start());
  }

  private static EmbeddedPostgres start() {
    try {
      return start("C.UTF-8");
    } catch (IOException | IllegalStateException e) {
      try {
        return start("C");
      } catch (IOException again) {
        again.addSuppressed(e);
        throw new UncheckedIOException(again);
      }
    }
  }

  private static EmbeddedPostgres start(String locale) throws IOException {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", locale)
        .setLocaleConfig("encoding", "UTF8")
        .setServerConfig("timezone", "UTC")
        .setServerConfig("lc_messages", "C")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("max_connections", "100")
        .start();
  }
}
