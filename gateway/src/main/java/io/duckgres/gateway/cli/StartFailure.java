package io.duckgres.gateway.cli;

import org.jspecify.annotations.Nullable;

/**
 * The server cannot start, or a command cannot do its work; the message says what is wrong and what
 * to do, fit for a terminal.
 */
final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
