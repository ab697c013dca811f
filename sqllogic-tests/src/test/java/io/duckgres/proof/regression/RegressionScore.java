package io.duckgres.proof.regression;

import io.duckgres.proof.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs regression files on both servers, prints how many statements are answered the same, and
 * fails when one that was is no longer. Arguments: the regression folder, the baseline file, {@code
 * check} or {@code update}, and names of files without ending (all when none is given).
 */
public final class RegressionScore {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SETUP = "test_setup";

  private final Path folder;
  private final Baseline baseline;

  private RegressionScore(Path folder, Baseline baseline) {
    this.folder = folder;
    this.baseline = baseline;
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]).toAbsolutePath().normalize();
    Path file = Path.of(args[1]);
    boolean update = args[2].equals("update");
    Baseline baseline = Baseline.read(file);
    RegressionScore score = new RegressionScore(folder, baseline);
    List<String> names = score.names(List.of(args).subList(3, args.length));
    int lost = score.run(names, update);
    if (update) {
      baseline.write(file);
    }
    System.exit(lost == 0 ? 0 : 1);
  }

  private List<String> names(List<String> given) throws IOException {
    if (!given.isEmpty()) {
      return given;
    }
    try (Stream<Path> files = Files.list(folder.resolve("sql"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .map(name -> name.substring(0, name.length() - ".sql".length()))
          .filter(name -> !name.equals(SETUP))
          .sorted()
          .toList();
    }
  }

  /** The number of statements that were the same and are no longer. */
  private int run(List<String> names, boolean update) throws IOException {
    int statements = 0;
    int same = 0;
    int lost = 0;
    for (String name : names) {
      Marks marks = compare(name);
      if (update) {
        marks = marks.and(compare(name));
        baseline.add(name, marks);
      }
      List<Integer> missing = missing(name, marks);
      if (!missing.isEmpty() && !update) {
        // Once more before it is called lost: a statement may depend on what the machine does.
        Marks again = compare(name);
        missing.removeIf(again::same);
      }
      for (int i : missing) {
        System.out.printf("LOST %s: %s%n", name, marks.statement(i));
      }
      System.out.printf("%-24s %5d of %5d%n", name, marks.count(), marks.size());
      statements += marks.size();
      same += marks.count();
      lost += update ? 0 : missing.size();
    }
    System.out.printf(
        "regression: %d of %d statements as PostgreSQL's, %d lost%n", same, statements, lost);
    return lost;
  }

  private List<Integer> missing(String name, Marks marks) {
    List<Integer> missing = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      if (!marks.same(i) && baseline.was(name, i, marks.size())) {
        missing.add(i);
      }
    }
    return missing;
  }

  /** Runs a file in an empty database of each server, after the tables all files share. */
  private Marks compare(String name) throws IOException {
    String account = Servers.nextCase();
    try (ScriptSession reference =
            new ScriptSession(Servers.reference().account(account), PATIENCE);
        ScriptSession tested = new ScriptSession(Servers.underTest().account(account), PATIENCE)) {
      Marks unused = run(SETUP, reference, tested);
      return run(name, reference, tested);
    }
  }

  private Marks run(String name, ScriptSession reference, ScriptSession tested) throws IOException {
    PsqlScript script = PsqlScript.open(folder, folder.resolve("sql").resolve(name + ".sql"));
    Marks marks = new Marks();
    PsqlStatement statement = script.next();
    while (statement != null) {
      Answer expected = reference.run(statement);
      if (reference.tookData()) {
        script.dataTaken();
      }
      marks.add(statement, expected.isSameAs(tested.run(statement)));
      statement = script.next();
    }
    return marks;
  }
}
