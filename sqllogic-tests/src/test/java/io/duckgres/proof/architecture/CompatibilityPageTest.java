package io.duckgres.proof.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/postgres-compatibility.md} names a test for each claim, and the test exists. */
class CompatibilityPageTest {
  private static final Set<String> STATUS = Set.of("yes", "partly", "no");
  private static final Pattern NAME = Pattern.compile("`([^`]+)`");

  private record Row(int line, List<String> cells) {}

  @Test
  void everyRowIsProved() {
    Map<String, List<Path>> tests =
        Repository.sources(".java").stream()
            .filter(f -> f.toString().contains("/src/test/java/"))
            .collect(Collectors.groupingBy(f -> f.getFileName().toString().replace(".java", "")));
    Path data = Repository.TOP.resolve("sqllogic-tests/src/test/resources");
    List<String> problems = new ArrayList<>();
    List<Row> rows = rows();
    for (Row row : rows) {
      String at = "line " + row.line() + ": ";
      if (row.cells().size() != 4 || row.cells().getFirst().isEmpty()) {
        problems.add(at + "feature, status, note, proof are wanted: " + row.cells());
        continue;
      }
      String status = row.cells().get(1);
      if (!STATUS.contains(status)) {
        problems.add(at + "status is one of " + STATUS + ": " + status);
      }
      List<String> proofs =
          NAME.matcher(row.cells().get(3)).results().map(m -> m.group(1)).toList();
      if (proofs.isEmpty()) {
        problems.add(at + "no proof");
      }
      for (String proof : proofs) {
        if (!exists(proof, tests, data)) {
          problems.add(at + "no such test: " + proof);
        }
      }
    }
    assertEquals(List.of(), problems);
    assertTrue(rows.size() > 10, "the page has lost its rows");
  }

  /** A data file, a test class, or {@code Class.method}. */
  private static boolean exists(String proof, Map<String, List<Path>> tests, Path data) {
    if (proof.contains("/")) {
      return data.resolve(proof).toFile().isFile();
    }
    Matcher parts = Pattern.compile("(\\w+)(?:\\.(\\w+))?").matcher(proof);
    if (!parts.matches()) {
      return false;
    }
    String method = parts.group(2);
    return tests.getOrDefault(parts.group(1), List.of()).stream()
        .anyMatch(f -> method == null || Repository.text(f).contains(" " + method + "("));
  }

  private static List<Row> rows() {
    List<String> lines =
        Repository.text(Repository.TOP.resolve("docs/postgres-compatibility.md")).lines().toList();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      boolean head =
          line.startsWith("| feature") || line.startsWith("|--") || line.startsWith("| -");
      if (line.startsWith("|") && !head) {
        String inside = line.substring(1, line.length() - 1);
        List<String> cells = new ArrayList<>();
        for (String cell : inside.split("(?<!\\\\)\\|", -1)) {
          cells.add(cell.strip());
        }
        rows.add(new Row(i + 1, cells));
      }
    }
    return rows;
  }
}
