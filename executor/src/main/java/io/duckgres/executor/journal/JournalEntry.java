package io.duckgres.executor.journal;

import org.jspecify.annotations.Nullable;

/** One change that a transaction has made. Used by the session's thread. */
public interface JournalEntry {

  /** Memory it holds, in bytes, roughly. */
  long bytes();

  /** Whether what it does depends on data that other transactions may have changed since. */
  boolean readsData();

  /** Whether it makes a sequence, which would start again when it is repeated. */
  boolean createsSequence();

  /** Why it cannot be repeated; null when it can. */
  @Nullable String obstacle();

  /**
   * Does it again on the engine.
   *
   * @throws ReplayMismatch it had another effect
   * @throws io.duckgres.engine.EngineError the engine refuses it now
   */
  void replay();

  /** A change of which only is known that it cannot be repeated. */
  static JournalEntry unrepeatable(String reason) {
    return new JournalEntry() {
      @Override
      public long bytes() {
        return 0;
      }

      @Override
      public boolean readsData() {
        return true;
      }

      @Override
      public boolean createsSequence() {
        return false;
      }

      @Override
      public String obstacle() {
        return reason;
      }

      @Override
      public void replay() {
        throw new IllegalStateException(reason);
      }
    };
  }
}
