package io.duckgres.functions.scalar;

import org.jspecify.annotations.Nullable;

/**
 * What functions ask of the session that calls them. The engine calls from its own threads while
 * the session's thread waits for the statement; several at once.
 */
public interface SessionCalls {
  /** How an advisory lock is asked for or given back. */
  enum Advisory {
    LOCK,
    TRY,
    UNLOCK
  }

  /**
   * An advisory lock's key: one number, or two that are another space.
   *
   * @param pair whether it is two numbers, the first in the upper half
   */
  record AdvisoryKey(long number, boolean pair) {}

  /**
   * set_config(); returns the value as SHOW prints it.
   *
   * @param value null to reset
   */
  String setConfig(String name, @Nullable String value, boolean local);

  /** current_setting(); null for an unknown name when that is allowed. */
  @Nullable String currentSetting(String name, boolean missingOk);

  /** pg_cancel_backend() and pg_terminate_backend(); false when there is no such session. */
  boolean signal(int pid, boolean terminate);

  /** pg_notify(). */
  void notify(String channel, String payload);

  /**
   * An advisory lock; waits when {@code LOCK}. False when it was not to be had, or not held.
   *
   * @param inTransaction it is given back when the transaction ends
   */
  boolean advisory(Advisory how, AdvisoryKey key, boolean shared, boolean inTransaction);

  /** pg_advisory_unlock_all(). */
  void unlockAll();

  /** How a role may have been given another. */
  enum RoleRight {
    /** The other's privileges are in effect at once. */
    USAGE,
    /** It may act as the other. */
    MEMBER,
    /** It may grant the other. */
    ADMIN
  }

  /** OID of the role of that name as the catalogs show it; -1 when there is none. */
  long roleOid(String name);

  /** Whether one role has another, by their OIDs in the catalogs; of unknown ones none has any. */
  boolean hasRole(long member, long role, RoleRight right);

  /**
   * Whether a role can do all with an object of this database.
   *
   * @param owner of the object, 0 for what only superusers may do all with
   */
  boolean ownsAsRole(long role, long owner);

  /** Rows about sessions as a JSON array of objects, for the catalog's views. */
  String state(String what);
}
