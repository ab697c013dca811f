package io.duckgres.gateway.cli;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.observe.Observer;
import io.duckgres.types.PgError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several observers as one. */
record Observers(List<Observer> all) implements Observer {
  static Observer of(Observer... all) {
    return new Observers(List.of(all));
  }

  @Override
  public void statementEnded(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {
    all.forEach(o -> o.statementEnded(session, tag, error, nanos));
  }

  @Override
  public void flightCall(String method, long nanos) {
    all.forEach(o -> o.flightCall(method, nanos));
  }

  @Override
  public void flightSession(String outcome) {
    all.forEach(o -> o.flightSession(outcome));
  }

  @Override
  public void flightSessionReaped(String trigger) {
    all.forEach(o -> o.flightSessionReaped(trigger));
  }

  @Override
  public void authenticationFailed() {
    all.forEach(Observer::authenticationFailed);
  }

  @Override
  public void connectionRejected() {
    all.forEach(Observer::connectionRejected);
  }
}
