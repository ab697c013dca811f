package io.duckgres.proof.regression;

import java.util.ArrayList;
import java.util.List;

/** Which statements of a file both servers answered the same, in their order. */
final class Marks {
  private final List<PsqlStatement> statements = new ArrayList<>();
  private final List<Boolean> same = new ArrayList<>();

  void add(PsqlStatement statement, boolean same) {
    statements.add(statement);
    this.same.add(same);
  }

  int size() {
    return same.size();
  }

  boolean same(int i) {
    return same.get(i);
  }

  /** Line and first words of a statement. */
  String statement(int i) {
    PsqlStatement statement = statements.get(i);
    return "line " + statement.line() + ": " + statement.brief();
  }

  int count() {
    return (int) same.stream().filter(mark -> mark).count();
  }

  /** What was the same in two runs. */
  Marks and(Marks other) {
    Marks both = new Marks();
    for (int i = 0; i < size(); i++) {
      both.add(statements.get(i), same(i) && other.same(i));
    }
    return both;
  }
}
