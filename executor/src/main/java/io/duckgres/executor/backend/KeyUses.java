package io.duckgres.executor.backend;

import java.util.HashSet;
import java.util.Set;

/**
 * The foreign keys at whose ends a transaction has changed rows. Two transactions that do not see
 * one another's rows may each keep a key and break it together, so that one of them must fail.
 */
public final class KeyUses {
  private final Set<String> referring = new HashSet<>();
  private final Set<String> removing = new HashSet<>();

  /** Rows that refer were stored. */
  public void refers(String key) {
    referring.add(key);
  }

  /** Values that may be referred to are gone. */
  public void removes(String key) {
    removing.add(key);
  }

  Set<String> referring() {
    return referring;
  }

  Set<String> removing() {
    return removing;
  }

  void clear() {
    referring.clear();
    removing.clear();
  }
}
