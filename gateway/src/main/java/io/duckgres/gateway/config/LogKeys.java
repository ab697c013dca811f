package io.duckgres.gateway.config;

import io.duckgres.executor.querylog.QueryLogOptions;
import java.time.Duration;
import java.util.List;

/** What is logged, and how. */
final class LogKeys {
  static final ConfigKey<LogLevel> LEVEL =
      ConfigKey.of(
              "log_level",
              "DUCKGRES_LOG_LEVEL",
              "log-level",
              ValueType.choice(LogLevel.class),
              "info",
              "Lowest level logged: debug, info, warn or error")
          .asLive();
  static final ConfigKey<LogFormat> FORMAT =
      ConfigKey.of(
              "log_format",
              "DUCKGRES_LOG_FORMAT",
              "log-format",
              ValueType.choice(LogFormat.class),
              "text",
              "Lines for people (text), or one JSON object a line (json)")
          .asLive();
  static final ConfigKey<Duration> SLOW =
      ConfigKey.of(
              "log_min_duration_statement",
              "DUCKGRES_LOG_MIN_DURATION_STATEMENT",
              "log-min-duration-statement",
              ValueType.DURATION_OR_OFF,
              "-1",
              "Statements that take as long or longer are logged, without their secrets; -1 for"
                  + " none")
          .asLive();
  static final ConfigKey<Boolean> QUERY_LOG =
      ConfigKey.of(
              "query_log.enabled",
              "DUCKGRES_QUERY_LOG_ENABLED",
              null,
              ValueType.BOOLEAN,
              "true",
              "Keep the last statements in memory, for the view duckgres.query_log")
          .asLive();
  static final ConfigKey<Integer> QUERY_LOG_ENTRIES =
      ConfigKey.of(
              "query_log.max_entries",
              "DUCKGRES_QUERY_LOG_MAX_ENTRIES",
              null,
              ValueType.COUNT,
              "10000",
              "How many of them")
          .asLive();
  static final ConfigKey<Duration> QUERY_LOG_RETENTION =
      ConfigKey.of(
              "query_log.retention",
              "DUCKGRES_QUERY_LOG_RETENTION",
              null,
              ValueType.DURATION_OR_OFF,
              "7d",
              "How long they are shown, -1 for no limit")
          .asLive();

  static final List<ConfigKey<?>> ALL =
      List.of(LEVEL, FORMAT, SLOW, QUERY_LOG, QUERY_LOG_ENTRIES, QUERY_LOG_RETENTION);

  static LogSettings read(ConfigLoader loader) {
    return new LogSettings(
        loader.required(LEVEL),
        loader.required(FORMAT),
        loader.required(SLOW),
        new QueryLogOptions(
            loader.required(QUERY_LOG) ? loader.required(QUERY_LOG_ENTRIES) : 0,
            loader.required(QUERY_LOG_RETENTION)));
  }

  private LogKeys() {}
}
