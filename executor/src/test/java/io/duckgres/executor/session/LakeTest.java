package io.duckgres.executor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.extension.ExtensionOptions;
import io.duckgres.executor.extension.ExtensionSpec;
import io.duckgres.executor.extension.ExtensionTestFiles;
import io.duckgres.executor.lake.LakeOptions;
import io.duckgres.executor.lake.ObjectStore;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL's statements over a DuckLake whose metadata is a DuckDB or a SQLite file. */
final class LakeTest {
  private static final ObjectStore NO_STORE = new ObjectStore("", "", "", "", "", "", "", "", "");

  private static final ScramVerifier PASSWORD = ScramVerifier.ofPassword("secret");

  @TempDir Path directory;

  private Executor executor(String metadata, List<Path> extensions) {
    return new Executor(
        ExecutorConfig.defaults(directory.resolve("data"))
            .withUsers(Map.of("ann", PASSWORD, "bob", PASSWORD))
            .withExtensions(
                new ExtensionOptions(
                    List.of(ExtensionSpec.parse("ducklake")), true, extensions, false),
                new LakeOptions(
                    metadata, directory.resolve("lake").toString(), NO_STORE, false, "")));
  }

  private static TestClient connect(Executor executor, String user) {
    return new TestClient(executor.open(new SessionRequest(user, "postgres", Map.of(), "test")));
  }

  @Test
  void statementsAndCatalogsOfALakeInADuckDbFile() throws Exception {
    statements(directory.resolve("meta.ducklake").toString());
  }

  @Test
  void statementsAndCatalogsOfALakeInASqliteFile() throws Exception {
    statements("sqlite:" + directory.resolve("meta.sqlite"));
  }

  private void statements(String metadata) throws Exception {
    List<Path> files = List.of(ExtensionTestFiles.directory());
    try (Executor executor = executor(metadata, files);
        TestClient ann = connect(executor, "ann")) {
      assertEquals(
          List.of("CREATE TABLE", "I"),
          ann.query("CREATE TABLE t (id int NOT NULL, name text, price numeric(10,2))"));
      assertEquals(
          List.of("INSERT 0 50", "I"),
          ann.query("INSERT INTO t SELECT i, 'n' || i, i * 1.5 FROM generate_series(1, 50) i"));
      assertEquals(List.of("UPDATE 1", "I"), ann.query("UPDATE t SET name = 'x' WHERE id = 2"));
      assertEquals(List.of("DELETE 1", "I"), ann.query("DELETE FROM t WHERE id = 3"));
      assertEquals(
          List.of("1|n1|1.50", "2|x|3.00", "SELECT 2", "I"),
          ann.query("SELECT * FROM t ORDER BY id LIMIT 2"));
      assertEquals(
          List.of("t|r", "SELECT 1", "I"),
          ann.query("SELECT relname, relkind FROM pg_class WHERE relnamespace = 2200"));
      assertEquals(
          List.of("id|int4|t", "name|text|f", "price|numeric|f", "SELECT 3", "I"),
          ann.query(
              "SELECT attname, typname, attnotnull FROM pg_attribute JOIN pg_type t"
                  + " ON t.oid = atttypid WHERE attrelid = 't'::regclass AND attnum > 0"
                  + " ORDER BY attnum"));
      ann.query("BEGIN; INSERT INTO t VALUES (99); ROLLBACK");
      try (TestClient bob = connect(executor, "bob")) {
        assertEquals(List.of("49", "SELECT 1", "I"), bob.query("SELECT count(*) FROM t"));
      }
      refusals(ann);
      try (Stream<Path> kept = Files.walk(directory.resolve("lake"))) {
        assertTrue(kept.anyMatch(f -> f.toString().endsWith(".parquet")));
      }
    }
    try (Executor again = executor(metadata, files);
        TestClient ann = connect(again, "ann")) {
      assertEquals(List.of("49", "SELECT 1", "I"), ann.query("SELECT count(*) FROM t"));
    }
  }

  /** What a lake cannot do is said, not left out. */
  private static void refusals(TestClient ann) {
    for (String sql :
        List.of(
            "CREATE TABLE k (id int PRIMARY KEY)",
            "CREATE TABLE s (id serial)",
            "CREATE TABLE j (v jsonb)",
            "CREATE INDEX ON t (id)",
            "INSERT INTO t VALUES (1) RETURNING id")) {
      String answer = ann.query(sql).getFirst();
      assertTrue(answer.startsWith("0A000 "), sql + " -> " + answer);
    }
    assertEquals(
        "42P07 relation \"t\" already exists", ann.query("CREATE TABLE t (a int)").getFirst());
    String file = ann.query("SELECT * FROM read_text('/etc/passwd')").getFirst();
    assertTrue(file.startsWith("42501 "), file);
  }

  @Test
  void aLakeThatCannotBeAttachedRefusesSessionsWithoutItsPassword() {
    String metadata = "postgres:host=/nowhere dbname=x password=hunter2";
    try (Executor executor = executor(metadata, List.of())) {
      PgError missing = assertThrows(PgError.class, () -> connect(executor, "ann"));
      assertEquals(SqlState.IO_ERROR, missing.sqlState());
      assertTrue(missing.message().contains("extension ducklake is not available"));
    }
    List<Path> files = List.of(ExtensionTestFiles.directory());
    try (Executor executor = executor(metadata, files)) {
      PgError refused = assertThrows(PgError.class, () -> connect(executor, "ann"));
      assertEquals(SqlState.IO_ERROR, refused.sqlState());
      assertFalse(refused.message().contains("hunter2"), refused.message());
    }
  }
}
