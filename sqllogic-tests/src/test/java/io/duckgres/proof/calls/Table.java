package io.duckgres.proof.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The data files of {@code calls/}: columns between tabs, comments after #. */
final class Table {
  private Table() {}

  /** A pattern of signatures and what is said of them. */
  record Rule(Pattern pattern, List<String> columns) {
    String last() {
      return columns.getLast();
    }
  }

  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Table.class.getResourceAsStream("/calls/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<List<String>> rows(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("# "))
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  static List<Rule> rules(String name) {
    return rows(name).stream().map(row -> new Rule(Pattern.compile(row.getFirst()), row)).toList();
  }

  /** The first rule whose pattern is found in the text. */
  static @Nullable Rule first(List<Rule> rules, String text) {
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(text).find())
        .findFirst()
        .orElse(null);
  }
}
