package io.duckgres.gateway.config;

/**
 * Where metrics are offered.
 *
 * @param port 0 for nowhere
 * @param required whether the port was asked for: then the server does not start without it
 */
public record MetricsEndpoint(String host, int port, boolean required) {}
