package io.duckgres.gateway.connection;

import io.duckgres.executor.Executor;
import io.duckgres.executor.notify.Notification;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SettingChange;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.gateway.codec.EncodedMessages;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.CommandComplete;
import io.duckgres.gateway.message.backend.ErrorResponse;
import io.duckgres.gateway.message.backend.NoticeResponse;
import io.duckgres.gateway.message.backend.NotificationResponse;
import io.duckgres.gateway.message.backend.ParameterStatus;
import io.duckgres.gateway.message.backend.ReadyForQuery;
import io.duckgres.gateway.message.frontend.AuthenticationResponse;
import io.duckgres.gateway.message.frontend.Bind;
import io.duckgres.gateway.message.frontend.Close;
import io.duckgres.gateway.message.frontend.CopyData;
import io.duckgres.gateway.message.frontend.CopyDone;
import io.duckgres.gateway.message.frontend.CopyFail;
import io.duckgres.gateway.message.frontend.Describe;
import io.duckgres.gateway.message.frontend.Execute;
import io.duckgres.gateway.message.frontend.Flush;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.FunctionCall;
import io.duckgres.gateway.message.frontend.Malformed;
import io.duckgres.gateway.message.frontend.Parse;
import io.duckgres.gateway.message.frontend.Query;
import io.duckgres.gateway.message.frontend.Sync;
import io.duckgres.gateway.message.frontend.Terminate;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.encoding.Encoding;
import org.jspecify.annotations.Nullable;

/** An authenticated session: gives each message to the protocol it belongs to. */
final class Commands implements Phase {
  private final Connection connection;
  private final Session session;
  private final Output output;
  private final ExtendedQuery extended;
  private final Executor executor;
  private @Nullable Activity activity;

  /** When the running statement began, in nanoseconds; 0 while none runs. */
  private long began;

  Commands(Connection connection, Session session) {
    this.connection = connection;
    this.session = session;
    this.output = connection.output();
    this.executor = connection.gateway().executor();
    this.extended = new ExtendedQuery(this);
    output.encoding(() -> session.textSettings().encoding());
  }

  Session session() {
    return session;
  }

  Output output() {
    return output;
  }

  @Override
  public boolean proceed() {
    Activity current = activity;
    while (current != null) {
      switch (current.proceed()) {
        case CLIENT_LAGS, WAITS_FOR_TURN -> {
          return false;
        }
        case WANTS_DATA -> {
          return true;
        }
        case DONE -> {
          activity = null;
          current = null;
        }
      }
    }
    if (!extended.inPipeline() && notifications()) {
      output.flush();
    }
    return true;
  }

  /** Sends what NOTIFY has for an idle client; false when there was nothing. */
  private boolean notifications() {
    boolean sent = false;
    for (Notification next = session.nextNotification();
        next != null;
        next = session.nextNotification()) {
      output.write(new NotificationResponse(next.pid(), next.channel(), next.payload()));
      sent = true;
    }
    return sent;
  }

  @Override
  public Phase handle(FrontendMessage received) {
    Encoding encoding = session.textSettings().encoding();
    FrontendMessage message =
        encoding == null ? received : EncodedMessages.reread(received, encoding);
    if (activity != null) {
      activity.data(message);
      return this;
    }
    connection.idle(false);
    connection.limitIdle(null);
    if (extended.skips(message)) {
      return this;
    }
    switch (message) {
      case Query query -> activity = new SimpleQuery(this, query.sql());
      case Parse m -> extended.parse(m);
      case Bind m -> extended.bind(m);
      case Describe m -> extended.describe(m);
      case Execute m -> activity = extended.execute(m, connection.peek() instanceof Sync);
      case Close m -> extended.close(m);
      case Sync ignored -> extended.sync();
      case Flush ignored -> output.flush();
      // A client that has not noticed yet that its COPY failed.
      case CopyData ignored -> {}
      case CopyDone ignored -> {}
      case CopyFail ignored -> {}
      case FunctionCall ignored -> {
        error(
            PgError.error(
                    SqlState.FEATURE_NOT_SUPPORTED, "function call messages are not supported")
                .hint("Call the function in a SELECT."));
        readyForQuery();
      }
      case Malformed malformed -> malformed(malformed);
      case AuthenticationResponse ignored ->
          throw PgError.fatal(
              SqlState.PROTOCOL_VIOLATION, "invalid frontend message type " + (int) 'p');
      case Terminate ignored -> throw new IllegalStateException("the connection handles it");
    }
    return this;
  }

  private void malformed(Malformed malformed) {
    PgError error = malformed.error();
    if (error.severity() != PgError.Severity.ERROR) {
      throw error;
    }
    session.abortPipeline();
    switch (malformed.type()) {
      case 'P', 'B', 'D', 'E', 'C', 'H' -> extended.fail(error);
      default -> {
        error(error);
        readyForQuery();
      }
    }
  }

  // What both protocols answer with.

  /** Makes a worker look at this session again; any thread. */
  void wake() {
    connection.signal();
  }

  /** A statement begins; {@link #complete} or {@link #error} ends it. */
  void begins() {
    began = System.nanoTime();
  }

  /** Notices, then CommandComplete. */
  void complete(String tag) {
    notices();
    output.write(new CommandComplete(tag));
    ended(tag, null);
  }

  private void ended(@Nullable String tag, @Nullable PgError error) {
    long start = began;
    began = 0;
    executor.statementEnded(
        session.activity(), tag, error, start == 0 ? 0 : System.nanoTime() - start);
  }

  void notices() {
    for (PgError notice : session.drainNotices()) {
      try {
        output.write(new NoticeResponse(notice));
      } catch (PgError e) { // the client's encoding lacks a character of the text
        output.write(new NoticeResponse(PgError.warning(e.sqlState(), e.message())));
      }
    }
  }

  /**
   * ErrorResponse for anything thrown.
   *
   * @throws PgError the error when it ends the session
   */
  void error(Throwable thrown) {
    PgError error = Errors.of(thrown, connection.client());
    if (error.sqlState() == SqlState.UNTRANSLATABLE_CHARACTER) {
      session.abortPipeline(); // the executor has not seen one found in a column's name
    }
    ended(null, error);
    notices();
    if (error.severity() == PgError.Severity.FATAL || error.severity() == PgError.Severity.PANIC) {
      throw error;
    }
    try {
      output.write(new ErrorResponse(error));
    } catch (PgError e) { // the client's encoding lacks a character of the text
      output.write(new ErrorResponse(e));
    }
  }

  /** Changed settings, then ReadyForQuery; sends everything. */
  void readyForQuery() {
    for (SettingChange change : session.drainSettingChanges()) {
      output.write(new ParameterStatus(change.name(), change.value()));
    }
    notifications();
    TransactionStatus status = session.status();
    output.write(new ReadyForQuery(status));
    output.flush();
    connection.idle(status == TransactionStatus.IDLE);
    connection.limitIdle(session.idleLimit());
  }

  @Override
  public boolean busy() {
    return activity != null || extended.inPipeline();
  }

  @Override
  public void close() {
    Activity current = activity;
    activity = null;
    try {
      if (current != null) {
        current.close();
      }
    } finally {
      session.close();
    }
  }
}
