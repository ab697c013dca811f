package io.duckgres.translator.rewrite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads the rules' tables: tab-separated resources beside this class, # begins a comment line. */
final class Table {
  private Table() {}

  static List<String[]> rows(String resource) {
    try (InputStream in =
        Objects.requireNonNull(Table.class.getResourceAsStream(resource), resource)) {
      List<String[]> rows = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          rows.add(line.split("\t", -1));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
