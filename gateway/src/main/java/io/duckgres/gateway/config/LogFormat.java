package io.duckgres.gateway.config;

/** How a log line is written. */
public enum LogFormat {
  TEXT,
  JSON
}
