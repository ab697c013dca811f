package io.duckgres.translator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Cases of a data file: a line each, input and expectation separated by a tab. ␤ stands for a line
 * feed, ␉ for a tab; lines that start with # are comments.
 */
public final class Cases {
  private Cases() {}

  public record Case(String input, String expected) {
    @Override
    public String toString() {
      return input;
    }
  }

  public static List<Case> of(Class<?> test, String file) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
      List<Case> cases = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          String[] parts = line.split("\t", -1);
          if (parts.length != 2) {
            throw new IllegalStateException(file + ": not two fields: " + line);
          }
          cases.add(new Case(unescape(parts[0]), unescape(parts[1])));
        }
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescape(String text) {
    return text.replace('␤', '\n').replace('␉', '\t');
  }
}
