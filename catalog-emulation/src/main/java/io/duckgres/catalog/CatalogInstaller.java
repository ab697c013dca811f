package io.duckgres.catalog;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import java.nio.file.Path;
import java.util.List;

/**
 * Puts PostgreSQL's catalogs and functions into an engine instance, once, and tells what each
 * connection sets to see them.
 */
public final class CatalogInstaller {
  private CatalogInstaller() {}

  /**
   * Attaches {@link CatalogNames#DATABASE}: read-only from a file in the cache directory, which is
   * made when there is none for these very resources, or in memory where no file can be kept. To be
   * called once per engine instance, before external access is switched off, on a connection
   * without a transaction, which afterwards may have another search path. EngineError when the
   * engine refuses something; the instance is not usable then.
   */
  public static void install(Connection connection, CatalogOptions options) {
    CatalogBuilder.run(connection, "ATTACH ':memory:' AS " + CatalogSnapshot.DATABASE);
    Path file = CatalogFile.of(options);
    if (file != null && attach(connection, file)) {
      return;
    }
    CatalogBuilder.run(connection, "ATTACH ':memory:' AS " + CatalogNames.DATABASE);
    CatalogBuilder.build(connection, options);
  }

  /** False when the file is not usable, such as one that another user made unreadable. */
  private static boolean attach(Connection connection, Path file) {
    try {
      CatalogBuilder.run(
          connection,
          "ATTACH '"
              + file.toString().replace("'", "''")
              + "' AS "
              + CatalogNames.DATABASE
              + " (READ_ONLY)");
      return true;
    } catch (EngineError e) {
      return false;
    }
  }

  /**
   * What each new connection runs before anything else.
   *
   * @param engineDatabase the engine's name of the user database, whose objects the catalogs show;
   *     every other attached database stays hidden
   */
  public static List<String> sessionSetup(String engineDatabase) {
    String quoted = "\"" + engineDatabase.replace("\"", "\"\"") + "\"";
    String path = quoted + ".main," + CatalogNames.DATABASE + "." + CatalogNames.CATALOG;
    return List.of(
        "SET VARIABLE duckgres_engine_database = '" + engineDatabase.replace("'", "''") + "'",
        "SET search_path = '" + path.replace("'", "''") + "'",
        CatalogSnapshot.read(false));
  }
}
