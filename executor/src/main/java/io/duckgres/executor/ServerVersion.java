package io.duckgres.executor;

import io.duckgres.engine.Engine;

/** The versions this server names. */
public final class ServerVersion {
  /** The PostgreSQL release whose behaviour is the measure: {@code server_version}. */
  public static final String POSTGRES = "15.18";

  public static final String POSTGRES_NUMBER = "150018";

  private ServerVersion() {}

  /** The answer of {@code version()}. */
  public static String banner() {
    return "PostgreSQL %s (Duckgres %s, DuckDB %s) on %s, 64-bit"
        .formatted(POSTGRES, product(), Engine.instance().version(), System.getProperty("os.arch"));
  }

  /** This product's own version. */
  public static String product() {
    String version = ServerVersion.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  /** The engine's, such as {@code v1.5.5}; loads its library. */
  public static String engine() {
    return Engine.load().version();
  }
}
