/** What operators see: metrics for Prometheus, and whether the server lives and is ready. */
@NullMarked
package io.duckgres.gateway.metrics;

import org.jspecify.annotations.NullMarked;
