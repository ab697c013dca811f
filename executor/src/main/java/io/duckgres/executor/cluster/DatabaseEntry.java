package io.duckgres.executor.cluster;

/**
 * A database made by CREATE DATABASE, the row of {@code pg_database}. Immutable.
 *
 * @param owner OID of the role that owns it
 * @param file its file's name below the data directory, which no rename changes
 * @param connectionLimit sessions at the same time, -1 for no limit
 */
public record DatabaseEntry(
    String name,
    long oid,
    long owner,
    String file,
    boolean allowConnections,
    boolean isTemplate,
    int connectionLimit) {

  public DatabaseEntry withName(String name) {
    return new DatabaseEntry(name, oid, owner, file, allowConnections, isTemplate, connectionLimit);
  }

  public DatabaseEntry withOwner(long owner) {
    return new DatabaseEntry(name, oid, owner, file, allowConnections, isTemplate, connectionLimit);
  }

  public DatabaseEntry withAllowConnections(boolean allow) {
    return new DatabaseEntry(name, oid, owner, file, allow, isTemplate, connectionLimit);
  }

  public DatabaseEntry withTemplate(boolean template) {
    return new DatabaseEntry(name, oid, owner, file, allowConnections, template, connectionLimit);
  }

  public DatabaseEntry withConnectionLimit(int limit) {
    return new DatabaseEntry(name, oid, owner, file, allowConnections, isTemplate, limit);
  }
}
