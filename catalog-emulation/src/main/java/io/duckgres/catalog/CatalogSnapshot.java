package io.duckgres.catalog;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that the catalogs are made of, kept in tables of memory: to bind the views that read
 * them off the engine takes tens of milliseconds in each query, a table almost nothing. They are
 * made anew when a session asks after the catalog has changed. Owned by the database; any thread
 * may call, one refreshes at a time.
 *
 * <p>What only one session sees (its temporary objects, its uncommitted definitions) is not here:
 * such a session reads the engine directly, see {@link #read}.
 */
public final class CatalogSnapshot implements AutoCloseable {
  static final String DATABASE = "_duckgres_live";
  static final String DIRECT = CatalogNames.DATABASE + "." + CatalogNames.CATALOG + ".direct_";
  private static final String KEPT = DATABASE + ".main.kept_";
  private static final String VARIABLE = "duckgres_rows";

  private final Connection connection;
  private volatile long version = -1;

  /**
   * @param connection of its own, closed with this
   */
  public CatalogSnapshot(Connection connection, String engineDatabase) {
    this.connection = connection;
    CatalogInstaller.sessionSetup(engineDatabase).forEach(this::run);
    run(read(true));
  }

  /** What a session runs to read the tables kept, or the engine's own catalog. */
  public static String read(boolean kept) {
    return "SET VARIABLE " + VARIABLE + " = '" + (kept ? KEPT : DIRECT) + "'";
  }

  /** The view's query: which table it reads is decided when it is bound. */
  static String view(String name) {
    return "SELECT * FROM query_table(getvariable('" + VARIABLE + "') || '" + name + "')";
  }

  /** True when the tables are as of this version of the catalog. */
  public boolean isCurrent(long catalogVersion) {
    return version == catalogVersion;
  }

  /**
   * Brings the tables up to date.
   *
   * @param catalogVersion as read before, so that a change meanwhile is not lost
   * @return false when the engine could not; the tables are not to be read then
   */
  public synchronized boolean refresh(long catalogVersion) {
    if (version == catalogVersion) {
      return true;
    }
    try {
      run("BEGIN");
      for (String name : names()) {
        run("CREATE OR REPLACE TABLE " + KEPT + name + " AS SELECT * FROM " + DIRECT + name);
      }
      run("COMMIT");
      version = catalogVersion;
      return true;
    } catch (EngineError e) {
      rollback();
      return false;
    }
  }

  private void rollback() {
    try {
      run("ROLLBACK");
    } catch (EngineError e) {
      // No transaction is open: BEGIN or COMMIT itself failed.
    }
  }

  /** In an order in which each reads only those before it. */
  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (List<String> row : TsvResource.read(CatalogSnapshot.class, "install.tsv")) {
      if (row.getFirst().equals("base")) {
        names.add(row.get(2));
      }
    }
    return names;
  }

  private void run(String sql) {
    connection.query(sql).close();
  }

  @Override
  public void close() {
    connection.close();
  }
}
