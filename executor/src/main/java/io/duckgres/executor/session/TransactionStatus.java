package io.duckgres.executor.session;

/** The transaction indicator of ReadyForQuery. */
public enum TransactionStatus {
  IDLE('I'),
  IN_TRANSACTION('T'),
  FAILED('E');

  private final char code;

  TransactionStatus(char code) {
    this.code = code;
  }

  /** The byte sent to the client. */
  public char code() {
    return code;
  }
}
