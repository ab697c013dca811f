package io.duckgres.executor.extension;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The signed files of this engine's version, which {@code scripts/fetch-extensions} gets. */
public final class ExtensionTestFiles {
  private static final String VARIABLE = "DUCKGRES_TEST_EXTENSIONS";

  private ExtensionTestFiles() {}

  /** Where they are; without them the test is skipped, in CI it fails. */
  public static Path directory() {
    String directory = System.getenv(VARIABLE);
    if (directory == null && System.getenv("CI") != null) {
      throw new AssertionError(VARIABLE + " is not set");
    }
    Assumptions.assumeTrue(
        directory != null, "set " + VARIABLE + " to what scripts/fetch-extensions has filled");
    return Path.of(directory);
  }
}
