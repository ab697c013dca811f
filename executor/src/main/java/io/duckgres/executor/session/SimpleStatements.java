package io.duckgres.executor.session;

import io.duckgres.executor.statement.Outcome;
import io.duckgres.translator.plan.StatementPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of one Query message, for {@link Session}. */
final class SimpleStatements implements SimpleRun {
  private final Session session;
  private final Deque<StatementPlan> plans;
  private final boolean alone;
  private boolean empty;
  private boolean complete;

  SimpleStatements(Session session, List<StatementPlan> plans) {
    this.session = session;
    this.plans = new ArrayDeque<>(plans);
    this.alone = plans.size() == 1;
    this.empty = plans.isEmpty();
    this.complete = plans.isEmpty();
  }

  @Override
  public boolean admitted(Runnable wake) {
    return session.admit(plans.peek(), wake);
  }

  @Override
  public @Nullable Outcome next() {
    if (empty) {
      empty = false;
      return new Outcome.Empty();
    }
    StatementPlan plan = plans.poll();
    if (plan == null) {
      return null;
    }
    boolean last = plans.isEmpty();
    return session.runSimple(
        plan,
        alone,
        () -> {
          session.statementEnded(last);
          complete = last;
        });
  }

  @Override
  public void close() {
    session.endSimple(complete);
  }
}
