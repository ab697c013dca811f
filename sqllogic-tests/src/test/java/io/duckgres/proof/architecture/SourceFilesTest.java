package io.duckgres.proof.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Habits of the source files that no other check of the build holds. */
class SourceFilesTest {
  private static final int MOST_LINES = 600;
  private static final int MEDIAN_LINES = 120;

  @Test
  void noFileIsTwoIdeas() {
    List<Path> files = Repository.sources(".java");
    List<String> tooLong =
        files.stream()
            .filter(f -> lines(f) > MOST_LINES)
            .map(f -> Repository.TOP.relativize(f) + ": " + lines(f))
            .toList();
    assertEquals(List.of(), tooLong);
    long median =
        files.stream().map(SourceFilesTest::lines).sorted().toList().get(files.size() / 2);
    assertTrue(median <= MEDIAN_LINES, "half of the files have more than " + median + " lines");
  }

  @Test
  void everyPackageIsNullMarked() {
    List<Path> unmarked =
        Repository.sources(".java").stream()
            .map(Path::getParent)
            .filter(folder -> folder.toString().contains("/src/main/java/"))
            .distinct()
            .filter(folder -> !isNullMarked(folder.resolve("package-info.java")))
            .map(Repository.TOP::relativize)
            .toList();
    assertEquals(List.of(), unmarked);
  }

  private static boolean isNullMarked(Path packageInfo) {
    return Files.exists(packageInfo) && Repository.text(packageInfo).contains("@NullMarked");
  }

  private static long lines(Path file) {
    return Repository.text(file).lines().count();
  }
}
