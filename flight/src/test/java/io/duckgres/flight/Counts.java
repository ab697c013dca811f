package io.duckgres.flight;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.observe.Observer;
import io.duckgres.types.PgError;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What the server told its observer. */
final class Counts implements Observer {
  final List<String> statements = new CopyOnWriteArrayList<>();
  final Map<String, Integer> events = new ConcurrentHashMap<>();

  private void count(String event) {
    events.merge(event, 1, Integer::sum);
  }

  @Override
  public void statementEnded(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {
    statements.add(session.query() + " -> " + (error == null ? tag : error.sqlState().code()));
  }

  @Override
  public void flightSession(String outcome) {
    count(outcome);
  }

  @Override
  public void flightCall(String method, long nanos) {
    count(method);
  }

  @Override
  public void authenticationFailed() {
    count("authentication failed");
  }

  @Override
  public void connectionRejected() {
    count("connection rejected");
  }
}
