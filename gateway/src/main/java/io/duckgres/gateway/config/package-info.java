/**
 * The server's configuration: every key defined once ({@link
 * io.duckgres.gateway.config.ConfigKeys}) and read from a YAML file, the environment and the
 * command line, in rising precedence.
 */
@NullMarked
package io.duckgres.gateway.config;

import org.jspecify.annotations.NullMarked;
