package io.duckgres.executor.activity;

import io.duckgres.executor.database.DatabaseRef;
import io.duckgres.executor.querylog.SecretTexts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one session does, readable by any thread while the session goes on: the row of {@code
 * pg_stat_activity}.
 */
public final class SessionActivity {
  /** What {@link #client} is told of one that came through a Unix-domain socket. */
  public static final String LOCAL = "[local]";

  /** The state column's values. */
  public enum State {
    ACTIVE("active"),
    IDLE("idle"),
    IDLE_IN_TRANSACTION("idle in transaction"),
    IDLE_IN_FAILED_TRANSACTION("idle in transaction (aborted)");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** PostgreSQL's word. */
    public String text() {
      return text;
    }
  }

  private final int pid;
  private final byte[] secret;
  private final String user;
  private final String database;
  private final DatabaseRef place;
  private final String client;
  private final Runnable interrupt;
  private final Instant since = Instant.now();
  private volatile String applicationName = "";
  private volatile String query = "";
  private volatile State state = State.IDLE;
  private volatile Instant stateSince = since;
  private volatile boolean waiting;
  private volatile @Nullable Instant queryStart;
  private volatile @Nullable Instant transactionStart;
  private volatile Runnable terminate;

  SessionActivity(
      int pid,
      byte[] secret,
      String user,
      String database,
      DatabaseRef place,
      String client,
      Runnable interrupt) {
    this.pid = pid;
    this.secret = secret;
    this.user = user;
    this.database = database;
    this.place = place;
    this.client = client;
    this.interrupt = interrupt;
    this.terminate = interrupt;
  }

  public int pid() {
    return pid;
  }

  /** The key a CancelRequest must show. */
  public byte[] secret() {
    return secret.clone();
  }

  public String user() {
    return user;
  }

  public String database() {
    return database;
  }

  /** The database it is in, whatever the client called it. */
  public DatabaseRef place() {
    return place;
  }

  public String client() {
    return client;
  }

  public Instant since() {
    return since;
  }

  public String applicationName() {
    return applicationName;
  }

  public String query() {
    return query;
  }

  public State state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }

  /** A statement starts. */
  public void runs(String query) {
    this.query = query;
    enters(State.ACTIVE);
    queryStart = stateSince;
    if (transactionStart == null) {
      transactionStart = stateSince;
    }
  }

  public void enters(State state) {
    this.state = state;
    this.waiting = false;
    this.stateSince = Instant.now();
    if (state == State.IDLE) {
      transactionStart = null;
    }
  }

  /** Whether the statement waits for its turn: see the wait event. */
  public void waits(boolean waits) {
    waiting = waits;
  }

  public void applicationName(String name) {
    applicationName = name;
  }

  /** Stops the running statement, if any. */
  public void interrupt() {
    interrupt.run();
  }

  /** How the front end ends this session; until it says so, only what runs is stopped. */
  public void onTerminate(Runnable action) {
    terminate = action;
  }

  /** Ends the session as soon as what it runs has stopped. */
  public void terminate() {
    terminate.run();
  }

  /** Its row of pg_stat_activity. */
  void describe(JsonRows row) {
    int port = client.lastIndexOf(':');
    row.field("datname", database)
        .field("pid", pid)
        .field("usename", user)
        .field("application_name", applicationName)
        .field("client_addr", port < 0 ? null : address(client.substring(0, port)))
        .field("client_port", port < 0 ? localPort() : client.substring(port + 1))
        .field("backend_start", since)
        .field("xact_start", transactionStart)
        .field("query_start", queryStart)
        .field("state_change", stateSince)
        .field("wait_event_type", state != State.ACTIVE ? "Client" : waiting ? "Extension" : null)
        .field("wait_event", state != State.ACTIVE ? "ClientRead" : waiting ? "Admission" : null)
        .field("state", state.text())
        .field("query", SecretTexts.hide(query));
  }

  /** A Unix-domain socket has no address, and -1 for a port. */
  private @Nullable String localPort() {
    return client.equals(LOCAL) ? "-1" : null;
  }

  private static String address(String host) {
    String plain = host.startsWith("/") ? host.substring(1) : host;
    return plain.startsWith("[") ? plain.substring(1, plain.length() - 1) : plain;
  }
}
