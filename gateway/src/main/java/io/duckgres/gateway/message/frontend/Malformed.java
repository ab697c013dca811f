package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;

/**
 * Stands in the queue for bytes that are no message, so that the error is answered in its turn.
 * With severity FATAL the framing is lost and nothing follows.
 *
 * @param type the type byte, 0 when there is none to name
 */
public record Malformed(byte type, PgError error) implements FrontendMessage {}
