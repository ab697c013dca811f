package io.duckgres.executor.journal;

/** A repeated statement had another effect than the first time. */
public final class ReplayMismatch extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ReplayMismatch(String message) {
    super(message);
  }
}
