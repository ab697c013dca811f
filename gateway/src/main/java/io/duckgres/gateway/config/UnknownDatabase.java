package io.duckgres.gateway.config;

/** What a connection to a database name that nobody created gets. */
public enum UnknownDatabase {
  REFUSE,
  OWN
}
