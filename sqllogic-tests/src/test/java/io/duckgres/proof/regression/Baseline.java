package io.duckgres.proof.regression;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which statements of which file were answered as PostgreSQL answers them: a line a file with its
 * name and a mark for each statement in order, {@code +} the same, {@code -} not yet.
 */
final class Baseline {
  private static final int MARKS_A_LINE = 100;

  private final Map<String, String> marks = new TreeMap<>();

  static Baseline read(Path file) throws IOException {
    Baseline baseline = new Baseline();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          int space = line.indexOf(' ');
          baseline.marks.merge(
              line.substring(0, space), line.substring(space + 1).strip(), String::concat);
        }
      }
    }
    return baseline;
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Statements of PostgreSQL's regression files answered as PostgreSQL does (+) or not"
            + " (-),");
    lines.add("# in their order. Written by scripts/regression --update; only ever gains.");
    marks.forEach(
        (name, all) -> {
          for (int i = 0; i < all.length(); i += MARKS_A_LINE) {
            lines.add(name + " " + all.substring(i, Math.min(all.length(), i + MARKS_A_LINE)));
          }
        });
    Files.write(file, lines);
  }

  /** Whether a statement was the same; of a file with other statements nothing is known. */
  boolean was(String name, int statement, int statements) {
    String all = marks.getOrDefault(name, "");
    return all.length() == statements && all.charAt(statement) == '+';
  }

  /** Adds what is the same now to what was. */
  void add(String name, Marks now) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < now.size(); i++) {
      all.append(now.same(i) || was(name, i, now.size()) ? '+' : '-');
    }
    marks.put(name, all.toString());
  }
}
