package io.duckgres.executor.backend;

import io.duckgres.catalog.CatalogSnapshot;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.database.RelationCache;
import io.duckgres.executor.database.UserDatabase;

/**
 * Where the catalogs' views read for this session: the rows that the database keeps of its catalog,
 * or the engine's own catalog when the session sees objects that others do not. Used by the
 * session's thread.
 */
final class CatalogReads {
  private static final String HAS_TEMPORARY =
      """
      SELECT EXISTS (SELECT 1 FROM duckdb_tables() WHERE temporary)
        OR EXISTS (SELECT 1 FROM duckdb_views() WHERE temporary AND NOT internal)
        OR EXISTS (SELECT 1 FROM duckdb_sequences() WHERE temporary)
        OR EXISTS (SELECT 1 FROM duckdb_types() WHERE database_name = 'temp' AND NOT internal)
      """;

  private final UserDatabase database;
  private final Connection connection;
  private final Transaction transaction;
  private boolean kept;
  private boolean temporary;
  private boolean currentAtBegin;
  private long changesSeen;

  CatalogReads(UserDatabase database, Connection connection, Transaction transaction) {
    this.database = database;
    this.connection = connection;
    this.transaction = transaction;
    transaction.onBegin(this::begun);
  }

  /** To be called before the engine binds a text, outside a failed transaction. */
  void before(String engineSql) {
    RelationCache relations = database.relations();
    long version = relations.version();
    CatalogSnapshot snapshot = database.catalogSnapshot();
    boolean wanted =
        CatalogWords.in(engineSql)
            ? snapshot.refresh(version) && isVisible() && !seesOwnObjects()
            : kept && snapshot.isCurrent(version) && isVisible();
    if (wanted != kept) {
      connection.query(CatalogSnapshot.read(wanted)).close();
      kept = wanted;
    }
  }

  /**
   * A transaction sees the tables as they were when it first touched any: only what was up to date
   * when it began is sure to be.
   */
  private boolean isVisible() {
    return currentAtBegin || !transaction.isOpen();
  }

  private void begun() {
    currentAtBegin = database.catalogSnapshot().isCurrent(database.relations().version());
  }

  /** True while the rows that the database keeps are read; a text bound before may need it anew. */
  boolean readsKept() {
    return kept;
  }

  private boolean seesOwnObjects() {
    if (transaction.hasOwnCatalog()) {
      return true;
    }
    if (changesSeen != transaction.catalogChanges()) {
      changesSeen = transaction.catalogChanges();
      temporary = hasTemporary();
    }
    return temporary;
  }

  private boolean hasTemporary() {
    try (ResultStream result = connection.query(HAS_TEMPORARY);
        Chunk chunk = result.next()) {
      return chunk != null && chunk.vector(0).getBoolean(0);
    }
  }
}
