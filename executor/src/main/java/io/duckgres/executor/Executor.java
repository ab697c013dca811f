package io.duckgres.executor;

import io.duckgres.engine.Engine;
import io.duckgres.executor.access.ClientFacts;
import io.duckgres.executor.access.HostRule;
import io.duckgres.executor.access.HostRules;
import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.auth.UserDirectory;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.database.Databases;
import io.duckgres.executor.database.DirectoryLock;
import io.duckgres.executor.database.EngineUse;
import io.duckgres.executor.limit.AddressLimiter;
import io.duckgres.executor.limit.RateLimits;
import io.duckgres.executor.observe.Observer;
import io.duckgres.executor.querylog.QueryLog;
import io.duckgres.executor.schedule.Admission;
import io.duckgres.executor.schedule.Workers;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SessionLimits;
import io.duckgres.executor.session.SessionRequest;
import io.duckgres.translator.Translator;
import io.duckgres.types.PgError;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * What every front end shares: users, databases, sessions and the threads they run on. One a
 * process; safe for any thread.
 */
public final class Executor implements AutoCloseable {
  private final ExecutorConfig config;
  private final @Nullable DirectoryLock lock;
  private final Cluster cluster;
  private final UserDirectory users;
  private final Workers workers;
  private final Activity activity = new Activity();
  private final ScheduledThreadPoolExecutor timer;
  private final Databases databases;
  private final Admission admission;
  private final Translator translator = new Translator();
  private final Observer observer;
  private final QueryLog queryLog;
  private final AddressLimiter addresses = new AddressLimiter(RateLimits.NONE);
  private volatile SessionLimits limits;
  private volatile HostRules hostRules = HostRules.NONE;

  /**
   * Loads the engine and starts the workers; nobody observes it.
   *
   * @throws IllegalStateException the engine's library cannot be loaded
   */
  public Executor(ExecutorConfig config) {
    this(config, Observer.NONE);
  }

  /**
   * Loads the engine and starts the workers.
   *
   * @param observer is told by the front ends what happens
   * @throws IllegalStateException the engine's library cannot be loaded
   */
  public Executor(ExecutorConfig config, Observer observer) {
    Engine.load();
    this.config = config;
    this.limits = config.sessions();
    this.observer = observer;
    this.queryLog = new QueryLog(config.queryLog());
    activity.queryLog(queryLog::rows);
    this.lock = config.filePersistence() ? DirectoryLock.take(config.dataDir()) : null;
    this.cluster =
        Cluster.open(
            config.filePersistence() ? config.dataDir() : null,
            config.users(),
            config.superusers());
    this.users = new UserDirectory(cluster::verifier);
    this.workers = new Workers(config.workers(), config.mostWorkers());
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("statement-timer").daemon(true).factory());
    timer.setRemoveOnCancelPolicy(true);
    this.databases = new Databases(config, cluster, timer);
    this.admission = new Admission(config.admission(), timer);
  }

  public ExecutorConfig config() {
    return config;
  }

  /** What the open databases take now; asks each, so on no event loop. */
  public EngineUse engineUse() {
    return databases.use();
  }

  /** What was answered lately. */
  public QueryLog queryLog() {
    return queryLog;
  }

  /** A front end has answered a statement; see {@link Observer#statementEnded}. */
  public void statementEnded(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {
    observer.statementEnded(session, tag, error, nanos);
    queryLog.add(session, tag, error, nanos);
  }

  /** Who is told of statements and refused clients. */
  public Observer observer() {
    return observer;
  }

  /** What each client address takes, over all front ends; limits nothing until it is told to. */
  public AddressLimiter addresses() {
    return addresses;
  }

  public UserDirectory users() {
    return users;
  }

  /** Puts other rules into force for who connects from now on. */
  public void hostRules(HostRules rules) {
    hostRules = rules;
  }

  /**
   * The rule for a client; null when no rules are written. Any thread, never blocks.
   *
   * @throws PgError FATAL 28000 no rule is for it, or one that rejects it
   */
  public @Nullable HostRule admit(ClientFacts client) {
    return hostRules.admit(client, this::isMember);
  }

  private boolean isMember(String user, String role) {
    ClusterState state = cluster.state();
    Role member = state.role(user);
    Role group = state.role(role);
    return member != null && group != null && state.isMember(member, group.oid());
  }

  /** Changes what may change while sessions run; sessions that are there stay. */
  public void reload(
      Map<String, ScramVerifier> newUsers, Set<String> newSuperusers, SessionLimits newLimits) {
    cluster.reload(newUsers, newSuperusers);
    limits = newLimits;
  }

  /** Where everything that calls a session has to run. */
  public Workers workers() {
    return workers;
  }

  /** Which statements run and which wait. */
  public Admission admission() {
    return admission;
  }

  public Activity activity() {
    return activity;
  }

  /**
   * Opens a session for an authenticated user; on a worker thread.
   *
   * @throws PgError FATAL: 3D000 no such database, 53300 too many sessions, 22023 a wrong setting
   *     in the startup message, 58030 a file that cannot be opened
   */
  public Session open(SessionRequest request) {
    return Session.open(
        request, activity, limits, databases, cluster, translator, admission, timer);
  }

  /** A CancelRequest: stops what that session runs; any thread, never blocks. */
  public boolean cancel(int pid, byte[] secretKey) {
    return activity.cancel(pid, secretKey);
  }

  /** Ends what runs, closes databases and workers. Sessions should be closed before. */
  @Override
  public void close() {
    activity.sessions().forEach(SessionActivity::interrupt);
    workers.close();
    timer.shutdown();
    databases.close();
    if (lock != null) {
      lock.close();
    }
  }
}
