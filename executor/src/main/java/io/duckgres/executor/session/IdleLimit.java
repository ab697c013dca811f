package io.duckgres.executor.session;

import io.duckgres.types.PgError;

/**
 * How long a client may leave its session without a command.
 *
 * @param millis the time, more than 0
 * @param error what ends the session then
 */
public record IdleLimit(long millis, PgError error) {}
