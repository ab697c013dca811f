package io.duckgres.executor.database;

/**
 * Counts what is committed to one database, so that a session can prove that between two moments
 * nothing was. A commit counts when it starts and when it ends, since the engine makes it visible
 * somewhere between the two. Safe for any thread; never blocks.
 */
public final class CommitLog {
  private long clock;
  private int underWay;
  private long unrepeated;

  /** A transaction that changes data is about to commit. */
  public synchronized void started() {
    clock++;
    underWay++;
  }

  /** It has committed or failed. */
  public synchronized void finished() {
    clock++;
    underWay--;
  }

  /** The present moment; to be taken before the engine takes its snapshot. */
  public synchronized long now() {
    return clock;
  }

  /** The same number as before only when no transaction can have committed in between. */
  public synchronized long version() {
    return underWay == 0 ? clock : --unrepeated;
  }

  /** Whether no transaction can have committed since that moment. */
  public synchronized boolean unchangedSince(long moment) {
    return clock == moment && underWay == 0;
  }

  /**
   * Starts a commit only if no other transaction can have committed since that moment; {@link
   * #finished} follows when true.
   */
  public synchronized boolean startedUnlessChanged(long moment) {
    if (!unchangedSince(moment)) {
      return false;
    }
    started();
    return true;
  }
}
