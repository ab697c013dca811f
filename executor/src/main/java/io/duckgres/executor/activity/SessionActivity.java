package io.duckgres.executor.activity;

import java.time.Instant;

/**
 * What one session does, readable by any thread while the session goes on: the row of {@code
 * pg_stat_activity}.
 */
public final class SessionActivity {

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
  private final String client;
  private final Runnable interrupt;
  private final Instant since = Instant.now();
  private volatile String applicationName = "";
  private volatile String query = "";
  private volatile State state = State.IDLE;
  private volatile Instant stateSince = since;

  SessionActivity(
      int pid, byte[] secret, String user, String database, String client, Runnable interrupt) {
    this.pid = pid;
    this.secret = secret;
    this.user = user;
    this.database = database;
    this.client = client;
    this.interrupt = interrupt;
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
  }

  public void enters(State state) {
    this.state = state;
    this.stateSince = Instant.now();
  }

  public void applicationName(String name) {
    applicationName = name;
  }

  /** Stops the running statement, if any. */
  public void interrupt() {
    interrupt.run();
  }
}
