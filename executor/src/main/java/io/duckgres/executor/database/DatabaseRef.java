package io.duckgres.executor.database;

/**
 * A database by what a session needs to know of it.
 *
 * @param name as the client called it
 * @param file its file's name below the data directory, which tells it from all others
 * @param oid of its row in {@code pg_database}
 * @param owner OID of the role that owns it
 * @param connectionLimit sessions at the same time, -1 for no limit
 */
public record DatabaseRef(String name, String file, long oid, long owner, int connectionLimit) {
  /** The owner of a database in which everybody has the rights of one. */
  public static final long EVERYBODY = 0;
}
