package io.duckgres.executor.session;

import io.duckgres.executor.statement.Outcome;
import io.duckgres.translator.plan.StatementPlan;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of one Query message, for {@link Session}. */
final class SimpleStatements implements SimpleRun {
  private final Session session;
  private final Iterator<StatementPlan> plans;
  private final boolean alone;
  private boolean empty;
  private boolean complete;

  SimpleStatements(Session session, List<StatementPlan> plans) {
    this.session = session;
    this.plans = plans.iterator();
    this.alone = plans.size() == 1;
    this.empty = plans.isEmpty();
    this.complete = plans.isEmpty();
  }

  @Override
  public @Nullable Outcome next() {
    if (empty) {
      empty = false;
      return new Outcome.Empty();
    }
    if (!plans.hasNext()) {
      return null;
    }
    StatementPlan plan = plans.next();
    boolean last = !plans.hasNext();
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
