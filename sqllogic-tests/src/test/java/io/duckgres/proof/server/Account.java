package io.duckgres.proof.server;

import java.util.Properties;

/**
 * One user with one database of the same name on one server; what every test connects with.
 *
 * @param server what reports call the server, for example {@code PostgreSQL}
 */
public record Account(
    String server, String host, int port, String user, String password, String database) {

  /** URL for pgjdbc; credentials are in {@link #properties()}. */
  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + database;
  }

  /** Credentials, and no TLS: both servers listen on loopback only. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("sslmode", "disable");
    return properties;
  }

  /** Connection string for libpq clients such as psql. */
  public String conninfo() {
    return "host=%s port=%d user=%s password=%s dbname=%s sslmode=disable"
        .formatted(host, port, user, password, database);
  }
}
