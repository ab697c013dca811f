package io.duckgres.gateway.connection;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.gateway.flow.CursorPump;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.CopyDone;
import io.duckgres.gateway.message.backend.CopyInResponse;
import io.duckgres.gateway.message.backend.CopyOutResponse;
import io.duckgres.gateway.message.backend.EmptyQueryResponse;
import io.duckgres.gateway.message.backend.PortalSuspended;
import io.duckgres.gateway.message.frontend.Execute;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/** What one Execute message sends; its rows were described before, so it sends none. */
final class Execution implements Activity {
  private final Commands commands;
  private final ExtendedQuery extended;
  private final Output output;
  private final Execute message;
  private final boolean alone;
  private boolean started;
  private @Nullable CursorPump pump;
  private boolean copyOut;
  private @Nullable CopyPhase copyIn;

  Execution(Commands commands, ExtendedQuery extended, Execute message, boolean alone) {
    this.message = message;
    this.alone = alone;
    this.commands = commands;
    this.extended = extended;
    this.output = commands.output();
  }

  /** Executes when it may, and starts to answer; false when it has to wait for its turn. */
  private boolean start() {
    Session session = commands.session();
    if (!session.admit(message.portal(), commands::wake)) {
      return false;
    }
    started = true;
    begin(session.execute(message.portal(), Math.max(0, message.maxRows()), alone));
    return true;
  }

  private void begin(Outcome outcome) {
    switch (outcome) {
      case Outcome.Empty ignored -> {
        commands.notices();
        output.write(new EmptyQueryResponse());
      }
      case Outcome.Completed completed -> commands.complete(completed.tag());
      case Outcome.Rows rows -> pump = new CursorPump(rows.cursor(), output);
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

  @Override
  public State proceed() {
    try {
      if (!started && !start()) {
        return State.WAITS_FOR_TURN;
      }
      if (pump != null) {
        FetchState state = pump.run();
        if (state == null) {
          return State.CLIENT_LAGS;
        }
        ended(state, pump);
      } else if (copyIn != null) {
        String tag = copyIn.tag();
        if (tag == null) {
          return State.WANTS_DATA;
        }
        commands.complete(tag);
      }
      release();
    } catch (Throwable t) {
      try {
        release();
      } finally {
        extended.fail(t);
      }
    }
    return State.DONE;
  }

  private void ended(FetchState state, CursorPump rows) {
    if (copyOut) {
      output.write(new CopyDone());
    }
    if (state == FetchState.SUSPENDED) {
      commands.notices();
      output.write(new PortalSuspended());
    } else {
      commands.complete(rows.tag());
    }
  }

  @Override
  public void data(FrontendMessage message) {
    CopyPhase copy = copyIn;
    if (copy == null) {
      throw new IllegalStateException("no COPY waits for data");
    }
    copy.take(message);
  }

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
