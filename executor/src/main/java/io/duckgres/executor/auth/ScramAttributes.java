package io.duckgres.executor.auth;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Reads {@code x=value,y=value} of a SCRAM message in order. */
final class ScramAttributes {
  private final String message;
  private int at;
  private String proof = "";

  ScramAttributes(String message) {
    this.message = message;
  }

  /** The value of the next attribute, which must have this name. */
  String next(char name) {
    if (at >= message.length() || message.charAt(at) != name) {
      throw malformed(
          "Expected attribute \"%c\" but found %s."
              .formatted(
                  name, at < message.length() ? "\"" + message.charAt(at) + "\"" : "its end"));
    }
    if (at + 1 >= message.length() || message.charAt(at + 1) != '=') {
      throw malformed("Expected character \"=\" for attribute \"%c\".".formatted(name));
    }
    int end = message.indexOf(',', at);
    String value = message.substring(at + 2, end < 0 ? message.length() : end);
    at = end < 0 ? message.length() : end + 1;
    return value;
  }

  /**
   * Skips extensions up to the last attribute, which must have this name.
   *
   * @return where it starts, the comma before it excluded from what comes before
   */
  int lastStart(String name) {
    int start = message.lastIndexOf("," + name + "=");
    if (start < at - 1) {
      throw malformed("Expected attribute \"%s\" as the last.".formatted(name));
    }
    proof = message.substring(start + 2 + name.length());
    return start;
  }

  /** The value {@link #lastStart} found. */
  String proof() {
    return proof;
  }

  static PgError malformed(String detail) {
    return PgError.fatal(SqlState.PROTOCOL_VIOLATION, "malformed SCRAM message").detail(detail);
  }
}
