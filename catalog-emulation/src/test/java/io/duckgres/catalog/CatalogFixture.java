package io.duckgres.catalog;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.OpenOptions;
import io.duckgres.engine.ResultStream;
import io.duckgres.functions.scalar.JavaFunctions;
import io.duckgres.functions.scalar.SessionFunctions;
import io.duckgres.functions.scalar.SessionRegistry;
import io.duckgres.functions.scalar.Sessions;
import java.util.ArrayList;
import java.util.List;

/** An engine in memory with the catalogs installed and one session set up. */
final class CatalogFixture implements AutoCloseable {
  private final Database database;
  private final Connection connection;

  CatalogFixture() {
    database = Engine.instance().open(OpenOptions.inMemory());
    connection = database.connect();
    SessionFunctions.register(connection, new SessionRegistry());
    JavaFunctions.register(connection, new Sessions());
    CatalogInstaller.install(connection, new CatalogOptions("PostgreSQL 15.18 (test)"));
    CatalogInstaller.sessionSetup("memory").forEach(this::run);
    run("SET VARIABLE duckgres_user = 'ann'");
    run("SET VARIABLE duckgres_database = 'shop'");
  }

  void run(String sql) {
    connection.query(sql).close();
  }

  /** All rows, each as its values' texts joined by {@code |}; NULL is empty. */
  List<String> rows(String sql) {
    List<String> rows = new ArrayList<>();
    String text =
        "SELECT concat_ws('|', *COLUMNS(*)) FROM (SELECT coalesce(COLUMNS(*)::VARCHAR, '') FROM ("
            + sql
            + "))";
    try (ResultStream result = connection.query(text)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk owned = chunk) {
          for (int row = 0; row < owned.size(); row++) {
            rows.add(owned.vector(0).getString(row));
          }
        }
      }
    }
    return rows;
  }

  String value(String expression) {
    List<String> rows = rows("SELECT " + expression);
    return rows.getFirst();
  }

  @Override
  public void close() {
    connection.close();
    database.close();
  }
}
