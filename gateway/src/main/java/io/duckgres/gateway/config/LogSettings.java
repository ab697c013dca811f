package io.duckgres.gateway.config;

import io.duckgres.executor.querylog.QueryLogOptions;
import java.time.Duration;

/**
 * What is logged, and how.
 *
 * @param slow from how long on a statement is logged, zero for none
 */
public record LogSettings(
    LogLevel level, LogFormat format, Duration slow, QueryLogOptions queryLog) {}
