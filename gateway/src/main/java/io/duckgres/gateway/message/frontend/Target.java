package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** What Describe and Close name. */
public enum Target {
  /** 'S', a prepared statement. */
  STATEMENT,
  /** 'P', a portal. */
  PORTAL;

  static Target of(byte kind, String message) {
    return switch (kind) {
      case 'S' -> STATEMENT;
      case 'P' -> PORTAL;
      default ->
          throw PgError.error(
              SqlState.PROTOCOL_VIOLATION,
              "invalid %s message subtype %d".formatted(message, kind & 0xFF));
    };
  }
}
