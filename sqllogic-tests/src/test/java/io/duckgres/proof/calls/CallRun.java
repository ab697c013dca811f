package io.duckgres.proof.calls;

import io.duckgres.proof.calls.Table.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls routines on both servers. PostgreSQL answers each call by itself; the other server is first
 * asked for all that PostgreSQL answered at once, as columns of rows and as constants, and for each
 * alone when that fails.
 */
final class CallRun {
  private final Caller reference;
  private final Caller tested;
  private final List<Rule> varying = Table.rules("varying.tsv");
  private final List<Rule> meant = Table.rules("meant.tsv");

  CallRun(Caller reference, Caller tested) {
    this.reference = reference;
    this.tested = tested;
  }

  /** One call's two answers. */
  record Checked(String query, Answer expected, Answer actual, Outcome outcome) {}

  List<Checked> run(Call call) throws IOException {
    boolean varies = Table.first(varying, call.routine().signature()) != null;
    List<Answer> expected = reference.ask(call.tuples().stream().map(call::query).toList());
    List<Checked> checked = new ArrayList<>();
    List<List<String>> answered = new ArrayList<>();
    List<Answer> answers = new ArrayList<>();
    List<List<String>> alone = new ArrayList<>();
    List<Answer> aloneExpected = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      if ("57014".equals(expected.get(i).state())) {
        continue;
      }
      boolean together = !expected.get(i).failed() && isScalar(call.routine());
      (together ? answered : alone).add(call.tuples().get(i));
      (together ? answers : aloneExpected).add(expected.get(i));
    }
    if (!answered.isEmpty()) {
      Answer constants = tested.ask(call.queryOfConstants(answered));
      if (constants.failed()) {
        alone.addAll(answered);
        aloneExpected.addAll(answers);
      } else {
        for (int i = 0; i < answered.size(); i++) {
          check(call, answered.get(i), answers.get(i), column(constants, i), varies, checked);
        }
      }
      if (!call.types().isEmpty()) {
        // A column's arrays have all the same number of dimensions.
        for (int i = answered.size() - 1; i >= 0; i--) {
          if (answered.get(i).stream().anyMatch(value -> value.startsWith("'{{"))) {
            answered.remove(i);
            answers.remove(i);
          }
        }
        if (!answered.isEmpty()) {
          rows(call, answered, answers, varies, checked);
        }
      }
    }
    List<Answer> actual = tested.ask(alone.stream().map(call::query).toList());
    for (int i = 0; i < actual.size(); i++) {
      check(call, alone.get(i), aloneExpected.get(i), actual.get(i), varies, checked);
    }
    return checked;
  }

  /** The same over rows; when they fail together, over each row alone. */
  private void rows(
      Call call,
      List<List<String>> answered,
      List<Answer> expected,
      boolean varies,
      List<Checked> checked)
      throws IOException {
    String query = call.queryOfRows(answered);
    Answer rows = tested.ask(query);
    if (rows.failed() && answered.size() > 1) {
      for (int i = 0; i < answered.size(); i++) {
        rows(call, answered.subList(i, i + 1), expected.subList(i, i + 1), varies, checked);
      }
      return;
    }
    for (int i = 0; i < answered.size(); i++) {
      Answer one =
          rows.failed()
              ? rows
              : new Answer(
                  null,
                  "",
                  rows.types(),
                  i < rows.rows().size() ? List.of(rows.rows().get(i)) : List.of());
      String alone = call.queryOfRows(List.of(answered.get(i)));
      Outcome outcome = outcome(call, alone, expected.get(i), one, varies);
      checked.add(new Checked(alone, expected.get(i), one, outcome));
    }
  }

  private void check(
      Call call,
      List<String> tuple,
      Answer expected,
      Answer actual,
      boolean varies,
      List<Checked> checked) {
    String query = call.query(tuple);
    checked.add(
        new Checked(query, expected, actual, outcome(call, query, expected, actual, varies)));
  }

  private Outcome outcome(Call call, String query, Answer expected, Answer actual, boolean varies) {
    Outcome outcome = Outcome.of(expected, actual, varies);
    String signature = call.routine().signature();
    return outcome != Outcome.SAME
            && meant.stream()
                .anyMatch(
                    rule ->
                        rule.pattern().matcher(signature).find()
                            && query.matches("(?s).*(" + rule.columns().get(1) + ").*"))
        ? Outcome.SAME
        : outcome;
  }

  private static boolean isScalar(Routine routine) {
    return routine.kind() != Routine.Kind.SET && !routine.kind().ofRows();
  }

  private static Answer column(Answer answer, int index) {
    return new Answer(
        null,
        "",
        List.of(answer.types().get(index)),
        answer.rows().stream().map(row -> row.subList(index, index + 1)).toList());
  }
}
