package io.duckgres.translator.plan;

import org.jspecify.annotations.Nullable;

/** Transaction modes as written; null where the statement does not say. */
public record TransactionModes(
    @Nullable Isolation isolation, @Nullable Boolean readOnly, @Nullable Boolean deferrable) {
  public static final TransactionModes NONE = new TransactionModes(null, null, null);

  public enum Isolation {
    READ_UNCOMMITTED("read uncommitted"),
    READ_COMMITTED("read committed"),
    REPEATABLE_READ("repeatable read"),
    SERIALIZABLE("serializable");

    private final String setting;

    Isolation(String setting) {
      this.setting = setting;
    }

    /** The value of {@code transaction_isolation}. */
    public String setting() {
      return setting;
    }
  }
}
