package io.duckgres.gateway.cli;

/** The server cannot start; the message says what is wrong and what to do, fit for a terminal. */
final class StartFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartFailure(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
