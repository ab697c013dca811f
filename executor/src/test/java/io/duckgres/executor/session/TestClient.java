package io.duckgres.executor.session;

import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A front end of a session that writes down what it would send, a line each. */
final class TestClient implements AutoCloseable {
  private final Session session;

  TestClient(Session session) {
    this.session = session;
  }

  Session session() {
    return session;
  }

  /**
   * A simple Query: notices, rows as {@code a|b}, tags, errors as {@code 42P01 text}, the state.
   */
  List<String> query(String sql) {
    List<String> lines = new ArrayList<>();
    try (SimpleRun run = session.simple(sql)) {
      for (Outcome outcome = run.next(); outcome != null; outcome = run.next()) {
        answer(outcome, lines);
      }
    } catch (PgError e) {
      notices(lines);
      lines.add(e.sqlState().code() + " " + e.message());
    }
    notices(lines);
    lines.add(String.valueOf(session.status().code()));
    return lines;
  }

  /** Parse, Bind, Execute, Sync of unnamed statement and portal with text parameters. */
  List<String> extended(String sql, String... parameters) {
    byte[][] values = new byte[parameters.length][];
    for (int i = 0; i < values.length; i++) {
      values[i] = parameters[i] == null ? null : parameters[i].getBytes(StandardCharsets.UTF_8);
    }
    List<String> lines = new ArrayList<>();
    step(lines, () -> session.parse("", sql, new int[0]));
    step(lines, () -> session.bind("", "", new short[0], values, new short[0]));
    step(lines, () -> answer(session.execute("", 0, true), lines));
    return sync(lines);
  }

  /** One message of a pipeline; after an error the rest is skipped, as a front end does. */
  void step(List<String> lines, Runnable message) {
    if (lines.contains("ERROR")) {
      return;
    }
    try {
      message.run();
    } catch (PgError e) {
      lines.add(e.sqlState().code() + " " + e.message());
      lines.add("ERROR");
      session.abortPipeline();
    }
  }

  List<String> sync(List<String> lines) {
    try {
      session.sync();
    } catch (PgError e) {
      lines.add(e.sqlState().code() + " " + e.message());
    }
    lines.remove("ERROR");
    lines.add(String.valueOf(session.status().code()));
    return lines;
  }

  void answer(Outcome outcome, List<String> lines) {
    notices(lines);
    switch (outcome) {
      case Outcome.Empty empty -> lines.add("EMPTY");
      case Outcome.Completed completed -> lines.add(completed.tag());
      case Outcome.Rows rows -> drain(rows.cursor(), lines);
      case Outcome.CopyIn copy -> throw new AssertionError("COPY is tested elsewhere");
      case Outcome.CopyOut copy -> throw new AssertionError("COPY is tested elsewhere");
    }
  }

  private static void drain(RowCursor cursor, List<String> lines) {
    ByteWriter out = new ByteWriter();
    FetchState state;
    try (cursor) {
      do {
        state = cursor.fetch(out);
      } while (state == FetchState.MORE);
    } finally {
      rows(out, lines);
    }
    lines.add(state == FetchState.SUSPENDED ? "SUSPENDED" : cursor.tag());
  }

  private static void rows(ByteWriter out, List<String> lines) {
    ByteBuffer in = ByteBuffer.wrap(out.array(), 0, out.position());
    while (in.hasRemaining()) {
      in.get();
      in.getInt();
      List<String> values = new ArrayList<>();
      for (int left = in.getShort(); left > 0; left--) {
        int length = in.getInt();
        byte[] value = new byte[Math.max(0, length)];
        in.get(value);
        values.add(length < 0 ? "NULL" : new String(value, StandardCharsets.UTF_8));
      }
      lines.add(String.join("|", values));
    }
  }

  private void notices(List<String> lines) {
    for (PgError notice : session.drainNotices()) {
      lines.add(notice.severity() + " " + notice.message());
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
