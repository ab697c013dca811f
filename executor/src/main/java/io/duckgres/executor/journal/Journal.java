package io.duckgres.executor.journal;

import java.util.ArrayList;
import java.util.List;

/** The changes of one transaction block in order, within a budget. Used by the session's thread. */
public final class Journal {
  /** Bytes kept for one transaction; what comes beyond cannot be repeated. */
  public static final long BUDGET = 64L << 20;

  private static final String OVER_BUDGET =
      "the transaction has changed more than the " + (BUDGET >> 20) + " MB kept for savepoints";

  private final List<JournalEntry> entries = new ArrayList<>();
  private long bytes;

  /** Bytes that the next entry may hold. */
  public long room() {
    return BUDGET - bytes;
  }

  public void add(JournalEntry entry) {
    if (entry.bytes() > room()) {
      entries.add(JournalEntry.unrepeatable(OVER_BUDGET));
    } else {
      entries.add(entry);
      bytes += entry.bytes();
    }
  }

  /** Notes a change that cannot be repeated. */
  public void addUnrepeatable(String reason) {
    entries.add(JournalEntry.unrepeatable(reason));
  }

  /** The number of changes so far. */
  public int length() {
    return entries.size();
  }

  /** The changes so far; valid until the next change. */
  public List<JournalEntry> entries() {
    return entries;
  }

  /** Forgets all changes but the first {@code length}. */
  public void truncate(int length) {
    List<JournalEntry> tail = entries.subList(length, entries.size());
    tail.forEach(entry -> bytes -= entry.bytes());
    tail.clear();
  }
}
