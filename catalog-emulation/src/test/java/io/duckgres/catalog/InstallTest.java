package io.duckgres.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.OpenOptions;
import io.duckgres.functions.scalar.JavaFunctions;
import io.duckgres.functions.scalar.SessionFunctions;
import io.duckgres.functions.scalar.SessionRegistry;
import io.duckgres.functions.scalar.Sessions;
import org.junit.jupiter.api.Test;

class InstallTest {
  @Test
  void buildsInMemoryWithoutAFile() {
    try (Database database = Engine.instance().open(OpenOptions.inMemory());
        Connection connection = database.connect()) {
      connection.query("ATTACH ':memory:' AS _duckgres").close();
      SessionFunctions.register(connection, new SessionRegistry());
      JavaFunctions.register(connection, new Sessions());
      CatalogBuilder.build(connection, new CatalogOptions("x"));
      connection.query("SELECT * FROM _duckgres.catalog.pg_class").close();
    }
  }

  @Test
  void nobodyChangesTheInstalledCatalog() {
    try (CatalogFixture catalog = new CatalogFixture()) {
      assertThrows(EngineError.class, () -> catalog.run("DROP VIEW _duckgres.catalog.pg_class"));
      assertThrows(
          EngineError.class, () -> catalog.run("CREATE TABLE _duckgres.catalog.t (a INTEGER)"));
    }
  }

  @Test
  void twoInstancesShareOneFile() {
    try (CatalogFixture one = new CatalogFixture();
        CatalogFixture other = new CatalogFixture()) {
      one.run("CREATE TABLE only_here (a INTEGER)");
      String count = "(SELECT count(*) FROM pg_class WHERE relname = 'only_here')";
      assertEquals("1", one.value(count));
      assertEquals("0", other.value(count));
    }
  }
}
