package io.duckgres.gateway.config;

/** The lowest level that is logged. */
public enum LogLevel {
  DEBUG,
  INFO,
  WARN,
  ERROR
}
