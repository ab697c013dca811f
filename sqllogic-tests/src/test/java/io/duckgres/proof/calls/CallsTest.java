package io.duckgres.proof.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.duckgres.proof.calls.CallRun.Checked;
import io.duckgres.proof.server.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Functions, operators and casts answer generated calls as {@code docs/functions.md} says, that is
 * as PostgreSQL does. The build makes a few calls of a part of them.
 *
 * <p>{@code -Dproof.calls.tuples=24} makes so many calls of each, {@code -Dproof.calls.only=REGEX}
 * only of those in whose signature it is found, {@code -Dproof.calls.report=FILE} writes each
 * difference, {@code -Dproof.calls.page=FILE} the page anew.
 */
class CallsTest {
  private static final int TUPLES = Integer.getInteger("proof.calls.tuples", 0);
  private static final Pattern ONLY = Pattern.compile(System.getProperty("proof.calls.only", ""));

  /** The build's part: one in so many. */
  private static final int PART = 6;

  private final Map<Routine, String> words = new LinkedHashMap<>();
  private final Map<Routine, String> notes = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();
  private final Map<Outcome, Integer> total = new EnumMap<>(Outcome.class);

  @Test
  void asThePageSays() throws IOException {
    SampleValues values = new SampleValues();
    String account = Servers.nextCase();
    Routines routines;
    try (Caller reference = new Caller(Servers.reference().account(account));
        Caller tested = new Caller(Servers.underTest().account(account))) {
      CallRun run = new CallRun(reference, tested);
      routines = Routines.of(reference);
      for (Routine routine : routines.called()) {
        boolean chosen = TUPLES > 0 || Math.floorMod(routine.signature().hashCode(), PART) == 0;
        if (chosen && ONLY.matcher(routine.signature()).find()) {
          call(routine, values, run);
        }
      }
    }
    String report = System.getProperty("proof.calls.report");
    if (report != null) {
      Files.write(Path.of(report), differences);
    }
    String page = System.getProperty("proof.calls.page");
    if (page != null) {
      FunctionsPage.write(Path.of(page), words, notes, routines.leftOut());
    } else {
      assertEquals(
          "", String.join("\n", unlike(FunctionsPage.read(Path.of("../docs/functions.md")))));
    }
  }

  private void call(Routine routine, SampleValues values, CallRun run) throws IOException {
    List<Call> calls = Call.of(routine, values, Math.max(TUPLES, 1));
    if (calls == null) {
      throw new IllegalStateException(
          routine.signature() + ": values.tsv lacks values of a type, or left-out.tsv the reason");
    }
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    int answered = 0;
    int all = 0;
    for (Call call : calls) {
      for (Checked checked : run.run(call)) {
        outcomes.merge(checked.outcome(), 1, Integer::sum);
        total.merge(checked.outcome(), 1, Integer::sum);
        all++;
        answered += checked.actual().failed() ? 0 : 1;
        if (checked.outcome() != Outcome.SAME) {
          differences.add(line(routine, checked));
        }
      }
    }
    words.put(routine, FunctionsPage.word(routine, outcomes, answered));
    if (outcomes.size() > 1 || !outcomes.containsKey(Outcome.SAME)) {
      notes.put(routine, note(outcomes, all));
    }
  }

  private static String note(Map<Outcome, Integer> outcomes, int all) {
    List<String> parts = new ArrayList<>();
    outcomes.forEach(
        (outcome, count) -> {
          if (outcome != Outcome.SAME) {
            parts.add(count + " " + outcome.described());
          }
        });
    return " (of " + all + " calls " + String.join(", ", parts) + ")";
  }

  private static String line(Routine routine, Checked checked) {
    return String.join(
        "\t",
        checked.outcome().name(),
        routine.signature(),
        checked.query().replace("\n", " "),
        checked.expected().shown(),
        checked.actual().shown());
  }

  /** What the calls show and the page does not. */
  private List<String> unlike(Map<String, String> page) {
    Map<String, String> unlike = new TreeMap<>();
    words.forEach(
        (routine, word) -> {
          String signature = routine.signature();
          String said = page.getOrDefault(signature, "nothing");
          boolean agree =
              said.equals(word)
                  || said.equals("differs")
                  || (said.equals("partly") && !word.equals("differs"))
                  || (FunctionsPage.isEqual(said) && FunctionsPage.isEqual(word));
          if (!agree) {
            unlike.put(signature, signature + ": the page says " + said + ", seen is " + word);
          }
        });
    List<String> lines = new ArrayList<>(unlike.values());
    for (String difference : differences) {
      if (unlike.containsKey(difference.split("\t")[1])) {
        lines.add(difference);
      }
    }
    return lines;
  }
}
