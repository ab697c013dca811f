package io.duckgres.gateway.config;

import java.time.Duration;

/**
 * Where Arrow Flight SQL is offered and how long what it hands out lasts.
 *
 * @param port 0 for not at all
 * @param sessionIdle how long an unused session lasts, zero for no limit
 * @param reapInterval how often unused sessions and handles are looked for
 * @param handleIdle how long an unused prepared statement or ticket lasts, zero for no limit
 * @param tokenLife how long a session's token is good in any case, zero for no limit
 */
public record FlightEndpoint(
    int port,
    Duration sessionIdle,
    Duration reapInterval,
    Duration handleIdle,
    Duration tokenLife) {}
