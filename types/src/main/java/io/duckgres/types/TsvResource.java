package io.duckgres.types;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the tables that live beside the classes: tab-separated, one heading line, UTF-8. */
public final class TsvResource {
  private TsvResource() {}

  /** The rows after the heading; each has as many cells as the heading. */
  public static List<List<String>> read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing beside " + beside);
      }
      String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
      int width = lines[0].split("\t", -1).length;
      List<List<String>> rows = new ArrayList<>(lines.length);
      for (int i = 1; i < lines.length; i++) {
        if (lines[i].isEmpty()) {
          continue;
        }
        List<String> cells = List.of(lines[i].split("\t", -1));
        if (cells.size() != width) {
          throw new IllegalStateException(name + ", line " + (i + 1) + ": not " + width + " cells");
        }
        rows.add(cells);
      }
      return List.copyOf(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
