package io.duckgres.proof.calls;

import io.duckgres.functions.FunctionTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code docs/functions.md}: what came of the calls of each routine. */
final class FunctionsPage {
  /** Words for a routine all whose answers are PostgreSQL's. */
  private static final Set<String> EQUAL = Set.of("same", "macro", "java", "rule");

  private FunctionsPage() {}

  /**
   * The word for a routine.
   *
   * @param outcomes how often each came
   * @param answered how many of PostgreSQL's answers were given
   */
  static String word(Routine routine, Map<Outcome, Integer> outcomes, int answered) {
    if (outcomes.containsKey(Outcome.VALUE) || outcomes.containsKey(Outcome.ACCEPTED)) {
      return "differs";
    }
    Set<Outcome> kinds = outcomes.keySet();
    if (kinds.equals(Set.of(Outcome.SAME))) {
      return how(routine);
    }
    if (answered == 0 && kinds.contains(Outcome.REFUSED)) {
      return "refused";
    }
    return answered == 0 && kinds.contains(Outcome.ABSENT) ? "absent" : "partly";
  }

  private static String how(Routine routine) {
    String name = routine.name().replace("\"", "");
    for (FunctionTable.Function function : FunctionTable.named(name)) {
      if (function.arguments().equals(routine.arguments())) {
        return function.how().name().toLowerCase(java.util.Locale.ROOT);
      }
    }
    return "same";
  }

  static boolean isEqual(String word) {
    return EQUAL.contains(word);
  }

  /** The words by signature, as the page has them. */
  static Map<String, String> read(Path page) throws IOException {
    Map<String, String> words = new TreeMap<>();
    for (String line : Files.readAllLines(page)) {
      if (line.startsWith("- `")) {
        int end = line.lastIndexOf("` ");
        words.put(line.substring(3, end), line.substring(end + 2).split(" ")[0]);
      }
    }
    return words;
  }

  static void write(
      Path page,
      Map<Routine, String> words,
      Map<Routine, String> notes,
      Map<String, Integer> leftOut)
      throws IOException {
    Map<String, Long> counts =
        words.values().stream()
            .collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    List<String> lines = new ArrayList<>();
    lines.add(
        """
        # Functions, operators and casts

        Every function, operator and cast of PostgreSQL 15 that a query user calls, and what came of generated calls of
        it on this server and on a real PostgreSQL 15. `CallsTest` writes this page and proves it: see its Javadoc. Each
        is called with arguments from `sqllogic-tests/src/test/resources/calls/values.tsv`, as constants and as columns;
        type, value and SQLSTATE are compared.

        **same** all answers are PostgreSQL's, by the engine's own function or a rewrite · **macro**, **java**, **rule**
        the same, by a macro, a function in Java or a rule of the translator · **partly** some calls are refused, or
        refused with another SQLSTATE, or have another type · **refused** 0A000 · **absent** 42883 · **differs** some
        answers are silently others: a known fault
        """);
    lines.add("| word | how many |\n|---|---|");
    counts.forEach((word, count) -> lines.add("| " + word + " | " + count + " |"));
    lines.add("\nLeft out of the calls:\n\n| how many | why |\n|---|---|");
    leftOut.forEach((why, count) -> lines.add("| " + count + " | " + why + " |"));
    for (Routine.Kind kind : Routine.Kind.values()) {
      lines.add("\n## " + title(kind) + "\n");
      words.forEach(
          (routine, word) -> {
            if (routine.kind() == kind) {
              lines.add(
                  "- `%s` %s%s"
                      .formatted(routine.signature(), word, notes.getOrDefault(routine, "")));
            }
          });
    }
    Files.writeString(page, String.join("\n", lines) + "\n");
  }

  private static String title(Routine.Kind kind) {
    return switch (kind) {
      case FUNCTION -> "Functions";
      case SET -> "Set-returning functions";
      case AGGREGATE -> "Aggregates";
      case WINDOW -> "Window functions";
      case OPERATOR -> "Operators";
      case CAST -> "Casts";
    };
  }
}
