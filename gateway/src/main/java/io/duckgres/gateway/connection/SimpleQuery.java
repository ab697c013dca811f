package io.duckgres.gateway.connection;

import io.duckgres.executor.session.SimpleRun;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.gateway.flow.CursorPump;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.CopyDone;
import io.duckgres.gateway.message.backend.CopyInResponse;
import io.duckgres.gateway.message.backend.CopyOutResponse;
import io.duckgres.gateway.message.backend.EmptyQueryResponse;
import io.duckgres.gateway.message.backend.RowDescriptionMessage;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/** One Query message: its statements one after another, then ReadyForQuery. */
final class SimpleQuery implements Activity {
  private final Commands commands;
  private final Output output;
  private final String sql;
  private @Nullable SimpleRun run;
  private @Nullable CursorPump pump;
  private boolean copyOut;

  /** The next statement has begun but has to wait for its turn. */
  private boolean waiting;

  private @Nullable CopyPhase copyIn;

  SimpleQuery(Commands commands, String sql) {
    this.commands = commands;
    this.output = commands.output();
    this.sql = sql;
  }

  @Override
  public State proceed() {
    try {
      SimpleRun statements = run;
      if (statements == null) {
        statements = commands.session().simple(sql);
        run = statements;
      }
      while (true) {
        if (pump != null && !pumped(pump)) {
          return State.CLIENT_LAGS;
        }
        if (copyIn != null) {
          String tag = copyIn.tag();
          if (tag == null) {
            return State.WANTS_DATA;
          }
          copyIn = null;
          commands.complete(tag);
        }
        if (!waiting) {
          commands.begins();
        }
        waiting = !statements.admitted(commands::wake);
        if (waiting) {
          return State.WAITS_FOR_TURN;
        }
        Outcome outcome = statements.next();
        if (outcome == null) {
          return finish(null);
        }
        begin(outcome);
      }
    } catch (Throwable t) {
      return finish(t);
    }
  }

  private void begin(Outcome outcome) {
    switch (outcome) {
      case Outcome.Empty ignored -> {
        commands.notices();
        output.write(new EmptyQueryResponse());
      }
      case Outcome.Completed completed -> commands.complete(completed.tag());
      case Outcome.Rows rows -> {
        pump = new CursorPump(rows.cursor(), output);
        output.write(new RowDescriptionMessage(rows.description()));
      }
      case Outcome.CopyOut copy -> {
        pump = new CursorPump(copy.cursor(), output);
        copyOut = true;
        output.write(new CopyOutResponse(copy.format(), copy.columnFormats()));
      }
      case Outcome.CopyIn copy -> {
        copyIn = new CopyPhase(copy.sink());
        output.write(new CopyInResponse(copy.format(), copy.columnFormats()));
        output.flush();
      }
    }
  }

  /** Moves rows; true when the statement is complete. */
  private boolean pumped(CursorPump current) {
    if (current.run() == null) {
      return false;
    }
    if (copyOut) {
      output.write(new CopyDone());
      copyOut = false;
    }
    commands.complete(current.tag());
    pump = null;
    current.close();
    return true;
  }

  private State finish(@Nullable Throwable thrown) {
    release();
    if (thrown != null) {
      commands.error(thrown);
    }
    commands.readyForQuery();
    return State.DONE;
  }

  @Override
  public void data(FrontendMessage message) {
    CopyPhase copy = copyIn;
    if (copy == null) {
      throw new IllegalStateException("no COPY waits for data");
    }
    copy.take(message);
  }

  /** Closes what is open, innermost first. */
  private void release() {
    try {
      if (pump != null) {
        pump.close();
      }
      if (copyIn != null) {
        copyIn.close();
      }
    } finally {
      pump = null;
      copyIn = null;
      if (run != null) {
        run.close();
        run = null;
      }
    }
  }

  @Override
  public void close() {
    try {
      release();
    } catch (PgError e) {
      // The connection ends; nobody is left to tell.
    }
  }
}
