package io.duckgres.executor.session;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.ServerVersion;
import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.activity.SessionActivity.State;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.Interrupts;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.SessionRoles;
import io.duckgres.executor.database.DatabaseRef;
import io.duckgres.executor.database.Databases;
import io.duckgres.executor.database.UserDatabase;
import io.duckgres.executor.notify.Notification;
import io.duckgres.executor.schedule.Admission;
import io.duckgres.executor.settings.Settings;
import io.duckgres.executor.statement.Failure;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.executor.statement.RowLoad;
import io.duckgres.executor.statement.Statements;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.ExplainPlan;
import io.duckgres.translator.plan.PreparedPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One client's state. Owned by the front end that opened it; used by one thread at a time, always a
 * worker, except {@link #interrupt}, {@link #pid} and {@link #secretKey}, which any thread may
 * call.
 *
 * <p>After a {@link PgError} the session knows by itself whether its transaction has failed: {@link
 * #status} is right when the front end sends ReadyForQuery.
 */
public final class Session implements AutoCloseable {
  private final Activity all;
  private final SessionActivity activity;
  private final Databases databases;
  private final UserDatabase database;
  private final Backend backend;
  private final Failure failure;
  private final Statements statements;
  private final Admission.Slot slot;

  /** The next statement has begun already, since it had to wait for its turn. */
  private boolean begun;

  private boolean closed;

  private Session(
      Activity all,
      SessionActivity activity,
      Databases databases,
      Backend backend,
      Admission.Slot slot,
      Translator translator) {
    this.slot = slot;
    this.all = all;
    this.activity = activity;
    this.databases = databases;
    this.database = backend.database();
    this.backend = backend;
    this.failure = new Failure(backend);
    this.statements = new Statements(translator, backend, failure);
  }

  /**
   * Opens a session; see {@link io.duckgres.executor.Executor#open}.
   *
   * @param timer repeats interrupts and ends statements that take too long
   */
  public static Session open(
      SessionRequest request,
      Activity all,
      SessionLimits limits,
      Databases databases,
      Cluster cluster,
      Translator translator,
      Admission admission,
      ScheduledExecutorService timer) {
    LoginRules rules = new LoginRules(cluster.state(), limits, all);
    Role role = rules.check(request.user());
    rules.checkRoom(role, 1);
    UserDatabase database = databases.acquire(role, request.database());
    List<PgError> warnings = new ArrayList<>();
    Connection connection = null;
    SessionActivity activity = null;
    try {
      Settings settings = settings(request, cluster, role, database, warnings);
      Connection engine = database.connect();
      connection = engine;
      Admission.Slot slot = admission.slot(request.user());
      Interrupts interrupts =
          new Interrupts(
              () -> {
                engine.interrupt();
                slot.wake();
              },
              slot::release,
              timer);
      activity =
          all.enter(
              request.user(),
              request.database(),
              database.ref(),
              request.client(),
              () -> interrupts.raise(Interrupts.Cause.USER_REQUEST));
      rules.checkRoom(role, 0); // of several at once that saw room for one, none gets too much
      activity.applicationName(settings.value("application_name"));
      Backend backend =
          new Backend(
              databases,
              cluster,
              database,
              owner(database, role),
              connection,
              settings,
              interrupts,
              activity,
              all);
      warnings.forEach(backend::notice);
      Session session = new Session(all, activity, databases, backend, slot, translator);
      connection = null;
      activity = null;
      database = null;
      return session;
    } finally {
      if (activity != null) {
        all.leave(activity);
      }
      if (connection != null) {
        connection.close();
      }
      if (database != null) {
        databases.release(database);
      }
    }
  }

  private static Settings settings(
      SessionRequest request,
      Cluster cluster,
      Role role,
      UserDatabase database,
      List<PgError> warnings) {
    try {
      return new Settings(
          request.user(),
          new SessionRoles(cluster, request.user(), owner(database, role)),
          Map.of(
              "server_version", ServerVersion.POSTGRES,
              "server_version_num", ServerVersion.POSTGRES_NUMBER),
          cluster.state().settingsFor(database.ref().oid(), role.oid()),
          request.settings(),
          warnings::add);
    } catch (PgError e) {
      throw e.severity(PgError.Severity.FATAL);
    }
  }

  private static long owner(UserDatabase database, Role role) {
    long owner = database.ref().owner();
    return owner == DatabaseRef.EVERYBODY ? role.oid() : owner;
  }

  /** The process id of BackendKeyData. */
  public int pid() {
    return activity.pid();
  }

  /** The secret of BackendKeyData. */
  public byte[] secretKey() {
    return activity.secret();
  }

  public SessionActivity activity() {
    return activity;
  }

  /** The transaction indicator for ReadyForQuery. */
  public TransactionStatus status() {
    return backend.transaction().status();
  }

  /** Name and value of every ParameterStatus to send after authentication, in order. */
  public Map<String, String> reportedSettings() {
    return backend.settings().reported();
  }

  /** The settings that decide the text of values, as they are now. */
  public TextSettings textSettings() {
    return backend.settings().text();
  }

  /** Reported settings that changed since last asked; send before ReadyForQuery. */
  public List<SettingChange> drainSettingChanges() {
    List<SettingChange> changes = new ArrayList<>();
    backend.settings().drainChanges((name, value) -> changes.add(new SettingChange(name, value)));
    return changes;
  }

  /** Notices raised since last asked; send before the answer of the statement that raised them. */
  public List<PgError> drainNotices() {
    return backend.drainNotices();
  }

  /**
   * Starts a simple Query message. It closes the unnamed statement and portal, as in PostgreSQL.
   *
   * @throws PgError 42601: the text cannot be read; none of it runs
   */
  public SimpleRun simple(String sql) {
    activity.runs(sql);
    return guard(
        () -> {
          statements.closeStatement("");
          statements.closePortal("");
          return new SimpleStatements(this, statements.translate(sql));
        });
  }

  /**
   * Runs one statement of a Query.
   *
   * @param ended called when it is complete, which for rows is after the last was fetched
   */
  Outcome runSimple(StatementPlan plan, boolean alone, Runnable ended) {
    awaitTurn(plan);
    begin();
    return guard(
        () -> {
          Outcome outcome = statements.run(plan, alone, ended);
          if (outcome instanceof Outcome.Completed || outcome instanceof Outcome.Empty) {
            ended.run();
          }
          return outcome;
        });
  }

  private void begin(String sql) {
    activity.runs(sql);
    begin();
  }

  /**
   * Whether a statement may run now; when not, its session is woken to ask again. Statements that
   * leave the engine alone need not wait, so that what holds others up can be ended.
   *
   * @throws PgError 53300 it has waited too long or too many wait, 57014 it was told to stop
   */
  boolean admit(@Nullable StatementPlan plan, Runnable wake) {
    if (!usesEngine(plan)) {
      return true;
    }
    if (!begun) {
      begin();
      begun = true;
    }
    return guard(
        () -> {
          backend.interrupts().check();
          boolean admitted = slot.request(wake);
          activity.waits(!admitted);
          return admitted;
        });
  }

  /** For front ends that have a thread for each statement. */
  private void awaitTurn(@Nullable StatementPlan plan) {
    Thread self = Thread.currentThread();
    while (!admit(plan, () -> LockSupport.unpark(self))) {
      LockSupport.park(slot);
    }
  }

  private static boolean usesEngine(@Nullable StatementPlan plan) {
    return switch (plan) {
      case EnginePlan ignored -> true;
      case CopyPlan ignored -> true;
      case ExplainPlan ignored -> true;
      case PreparedPlan.ExecuteStatement ignored -> true;
      case CursorPlan.DeclareCursor ignored -> true;
      case null, default -> false;
    };
  }

  private void begin() {
    if (begun) {
      begun = false;
      return;
    }
    failure.current(null);
    backend.interrupts().begin(backend.settings().number("statement_timeout"));
  }

  /**
   * A statement is complete; inside {@link #guard}, since committing may fail.
   *
   * @param last it was the last of its Query: the implicit transaction ends with it
   */
  void statementEnded(boolean last) {
    backend.interrupts().end();
    if (last) {
      backend.transaction().endImplicit();
    }
  }

  /**
   * @param complete whether all statements ran to their end; else the client has gone or one failed
   */
  void endSimple(boolean complete) {
    if (!complete) {
      backend.transaction().fail();
    }
    rests();
  }

  private void rests() {
    begun = false;
    backend.interrupts().end();
    failure.current(null);
    activity.enters(
        switch (status()) {
          case IDLE -> State.IDLE;
          case IN_TRANSACTION -> State.IDLE_IN_TRANSACTION;
          case FAILED -> State.IDLE_IN_FAILED_TRANSACTION;
        });
  }

  /**
   * Parse: prepares a statement without executing it.
   *
   * @param name empty for the unnamed statement, which replaces its predecessor
   * @param parameterOids type OIDs of the first parameters, 0 for unspecified
   * @throws PgError 42601, 42P05, 42P01 …
   */
  public void parse(String name, String sql, int[] parameterOids) {
    begin(sql);
    guard(
        () -> {
          statements.parse(name, sql, IntStream.of(parameterOids).boxed().toList());
          return true;
        });
    backend.interrupts().end();
  }

  /**
   * Bind: makes a portal.
   *
   * @param portal empty for the unnamed portal
   * @param parameterFormats none: all text; one: for all; else one a parameter
   * @param values the bytes of each parameter, null for NULL; kept until the portal closes
   * @param resultFormats as parameterFormats, for the columns
   * @throws PgError 26000, 42P03, 08P01, 22P02 …
   */
  public void bind(
      String portal,
      String statement,
      short[] parameterFormats,
      byte[] @Nullable [] values,
      short[] resultFormats) {
    guard(
        () -> {
          statements.bind(portal, statement, parameterFormats, values, resultFormats);
          return true;
        });
  }

  /**
   * Describe of a statement.
   *
   * @throws PgError 26000
   */
  public StatementDescription describeStatement(String name) {
    return guard(
        () ->
            new StatementDescription(
                statements.parameterOids(name),
                statements.guessedParameters(name),
                statements.describeStatement(name),
                statements.columnTypes(name)));
  }

  /**
   * Describe of a portal, with the formats of its Bind; null for NoData.
   *
   * @throws PgError 34000
   */
  public @Nullable RowDescription describePortal(String name) {
    return guard(() -> statements.describePortal(name));
  }

  /**
   * Execute.
   *
   * @param maxRows the row limit of this execution, 0 for none
   * @param syncFollows the front end already holds the Sync behind this message and nothing came
   *     before it in the pipeline: the statement may run as its own transaction
   * @throws PgError the statement failed
   */
  public Outcome execute(String portal, long maxRows, boolean syncFollows) {
    awaitTurn(guard(() -> statements.plan(portal)));
    begin(guard(() -> statements.sql(portal)));
    return guard(
        () -> {
          Outcome outcome =
              statements.execute(
                  portal, maxRows, syncFollows && maxRows == 0, () -> statementEnded(false));
          if (outcome instanceof Outcome.Completed || outcome instanceof Outcome.Empty) {
            statementEnded(false);
          }
          return outcome;
        });
  }

  /**
   * Whether the statement of a portal may be executed now; asked before {@link #execute} by a front
   * end that does something else until then.
   *
   * @param wake called by any thread when it is worth asking again
   * @throws PgError 34000, and as {@link #execute} for one that has waited too long
   */
  public boolean admit(String portal, Runnable wake) {
    StatementPlan plan = guard(() -> statements.plan(portal));
    activity.runs(guard(() -> statements.sql(portal)));
    return admit(plan, wake);
  }

  /**
   * Starts to store rows that the front end has in columns; a statement of its own, like COPY FROM.
   * What it stores is undone when it fails or is closed unfinished; {@link #sync} ends it.
   *
   * @param copy the text of {@code COPY table (columns) FROM STDIN} that names the target
   * @param types the engine's types of the columns given, which are cast to the table's
   */
  public RowLoad load(String copy, List<LogicalType> types) {
    begin(copy);
    return guard(() -> statements.load(copy, types, () -> statementEnded(false)));
  }

  /** Close of a statement; unknown names are no error. */
  public void closeStatement(String name) {
    statements.closeStatement(name);
  }

  /** Close of a portal; unknown names are no error. */
  public void closePortal(String name) {
    statements.closePortal(name);
  }

  /**
   * Sync: ends the implicit transaction. ReadyForQuery follows also when this throws.
   *
   * @throws PgError the implicit commit failed
   */
  public void sync() {
    try {
      guard(
          () -> {
            backend.transaction().endImplicit();
            return true;
          });
    } finally {
      rests();
    }
  }

  /** An error ended the pipeline on the front end's side: fails the transaction as any error. */
  public void abortPipeline() {
    backend.transaction().fail();
  }

  /** Stops the running statement, which then fails with 57014; any thread. */
  public void interrupt() {
    activity.interrupt();
  }

  /** The client has gone: stops the running statement and any that would start; any thread. */
  public void abandon() {
    backend.interrupts().raise(Interrupts.Cause.CLIENT_GONE);
  }

  /**
   * Who wants to know of what other sessions do to this one; called by any thread.
   *
   * @param notified a notification waits: see {@link #nextNotification}
   * @param terminate the session has to end
   */
  public void onEvents(Runnable notified, Runnable terminate) {
    backend.notifications().onReceived(notified);
    activity.onTerminate(
        () -> {
          terminate.run();
          backend.interrupts().raise(Interrupts.Cause.SHUTDOWN);
        });
  }

  /**
   * idle_session_timeout or, in a transaction, idle_in_transaction_session_timeout; null when there
   * is none. To be asked after ReadyForQuery.
   */
  public @Nullable IdleLimit idleLimit() {
    boolean idle = status() == TransactionStatus.IDLE;
    long millis =
        backend
            .settings()
            .number(idle ? "idle_session_timeout" : "idle_in_transaction_session_timeout");
    if (millis <= 0) {
      return null;
    }
    return new IdleLimit(
        millis,
        idle
            ? PgError.fatal(
                SqlState.IDLE_SESSION_TIMEOUT, "terminating connection due to idle-session timeout")
            : PgError.fatal(
                SqlState.IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
                "terminating connection due to idle-in-transaction timeout"));
  }

  /** A notification to send to the client, which gets none inside a transaction; else null. */
  public @Nullable Notification nextNotification() {
    return status() == TransactionStatus.IDLE ? backend.notifications().poll() : null;
  }

  private <T extends @Nullable Object> T guard(Supplier<T> body) {
    return failure.guard(body);
  }

  /** Rolls back, frees everything; can be called twice. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    all.leave(activity);
    try {
      statements.close();
      backend.close();
    } finally {
      databases.release(database);
    }
  }
}
