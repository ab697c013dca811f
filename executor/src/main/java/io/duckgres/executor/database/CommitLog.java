package io.duckgres.executor.database;

import java.util.Set;

/**
 * Counts what is committed to one database, so that a session can prove that between two moments
 * nothing was. A commit counts when it starts and when it ends, since the engine makes it visible
 * somewhere between the two. Safe for any thread; never blocks.
 */
public final class CommitLog {
  private long clock;
  private int underWay;
  private long unrepeated;
  private final KeyCommits referring = new KeyCommits();
  private final KeyCommits removing = new KeyCommits();

  /** A transaction that changes data is about to commit. */
  public synchronized void started() {
    clock++;
    underWay++;
  }

  /**
   * The same, unless a commit since that moment has removed values of a foreign key that this one
   * refers by, or the other way round; {@link #finished} follows when true.
   *
   * @param refers the foreign keys by which new rows refer
   * @param removes those whose values referred to are gone
   */
  public synchronized boolean started(long moment, Set<String> refers, Set<String> removes) {
    if (removing.anySince(moment, refers) || referring.anySince(moment, removes)) {
      return false;
    }
    referring.started(refers);
    removing.started(removes);
    started();
    return true;
  }

  /** A commit that {@link #started(long, Set, Set)} let go on has ended. */
  public synchronized void finished(Set<String> refers, Set<String> removes) {
    finished();
    referring.finished(clock, refers);
    removing.finished(clock, removes);
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
