package io.duckgres.executor.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.OpenOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtensionsTest {
  @TempDir Path directory;

  private final List<String> warned = new ArrayList<>();

  @BeforeAll
  static void engine() {
    Engine.load();
  }

  @Test
  void theThreeFormsOfAnEntry() {
    assertEquals(new ExtensionSpec("httpfs", "", false), ExtensionSpec.parse("httpfs"));
    assertEquals(new ExtensionSpec("h3", "", true), ExtensionSpec.parse(" h3 from Community "));
    assertEquals(
        new ExtensionSpec("mine", "/opt/mine.duckdb_extension", false),
        ExtensionSpec.parse("/opt/mine.duckdb_extension"));
    for (String wrong : List.of("", "a b", "x FROM elsewhere", "x; DROP TABLE t", "../x")) {
      assertThrows(IllegalArgumentException.class, () -> ExtensionSpec.parse(wrong), wrong);
    }
  }

  @Test
  void signedFilesAreLoadedByNameAliasAndPath() {
    Path files = ExtensionTestFiles.directory();
    List<ExtensionSpec> wanted =
        List.of(
            ExtensionSpec.parse("tpch"),
            ExtensionSpec.parse("sqlite"),
            ExtensionSpec.parse(files.resolve("fts.duckdb_extension").toString()));
    assertEquals(List.of(), warnings(new ExtensionOptions(wanted, true, List.of(files), false)));
  }

  @Test
  void builtInOnesNeedNoFile() {
    ExtensionOptions options =
        new ExtensionOptions(List.of(ExtensionSpec.parse("parquet")), true, List.of(), false);
    assertEquals(List.of(), warnings(options));
  }

  @Test
  void whatCannotBeHadIsOneWarningAProcess() throws Exception {
    Path forged = Files.writeString(directory.resolve("forged.duckdb_extension"), "no extension");
    Extensions extensions =
        new Extensions(
            new ExtensionOptions(
                List.of(
                    ExtensionSpec.parse("nosuch"),
                    ExtensionSpec.parse(forged.toString()),
                    ExtensionSpec.parse(directory.resolve("no.duckdb_extension").toString())),
                true,
                List.of(directory),
                false),
            warned::add);
    List<String> warnings = warnings(extensions);
    assertEquals(3, warnings.size(), warnings::toString);
    assertTrue(warnings.getFirst().startsWith("extension nosuch is not available: no file"));
    assertEquals(List.of(), warnings(extensions), "the second database says nothing");
  }

  private List<String> warnings(ExtensionOptions options) {
    return warnings(new Extensions(options, warned::add));
  }

  private List<String> warnings(Extensions extensions) {
    warned.clear();
    try (Database database = Engine.instance().open(OpenOptions.inMemory());
        Connection connection = database.connect()) {
      extensions.load(connection);
      return List.copyOf(warned);
    }
  }

  @Test
  void whatSomethingNeedsIsAnsweredWithItsProblem() {
    try (Database database = Engine.instance().open(OpenOptions.inMemory());
        Connection connection = database.connect()) {
      Extensions extensions = new Extensions(ExtensionOptions.NONE);
      assertNull(extensions.require(connection, "json"));
      assertNotNull(extensions.require(connection, "ducklake"));
    }
  }
}
