package io.duckgres.executor.session;

import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Map;
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

  public Session(SessionRequest request, Activity all) {
    this.all = all;
    this.activity = all.enter(request.user(), request.database(), request.client(), () -> {});
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
    return TransactionStatus.IDLE;
  }

  /** Name and value of every ParameterStatus to send after authentication, in order. */
  public Map<String, String> reportedSettings() {
    return Map.of();
  }

  /** Reported settings that changed since last asked; send before ReadyForQuery. */
  public List<SettingChange> drainSettingChanges() {
    return List.of();
  }

  /** Notices raised since last asked; send before the answer of the statement that raised them. */
  public List<PgError> drainNotices() {
    return List.of();
  }

  /**
   * Starts a simple Query message.
   *
   * @throws PgError 42601: the text cannot be read; none of it runs
   */
  public SimpleRun simple(String sql) {
    throw notYet();
  }

  /**
   * Parse: prepares a statement without executing it.
   *
   * @param name empty for the unnamed statement, which replaces its predecessor
   * @param parameterOids type OIDs of the first parameters, 0 for unspecified
   * @throws PgError 42601, 42P05, 42P01 …
   */
  public void parse(String name, String sql, int[] parameterOids) {
    throw notYet();
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
      byte @Nullable [][] values,
      short[] resultFormats) {
    throw notYet();
  }

  /**
   * Describe of a statement.
   *
   * @throws PgError 26000
   */
  public StatementDescription describeStatement(String name) {
    throw notYet();
  }

  /**
   * Describe of a portal, with the formats of its Bind; null for NoData.
   *
   * @throws PgError 34000
   */
  public @Nullable RowDescription describePortal(String name) {
    throw notYet();
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
    throw notYet();
  }

  /** Close of a statement; unknown names are no error. */
  public void closeStatement(String name) {}

  /** Close of a portal; unknown names are no error. */
  public void closePortal(String name) {}

  /**
   * Sync: ends the implicit transaction. ReadyForQuery follows also when this throws.
   *
   * @throws PgError the implicit commit failed
   */
  public void sync() {}

  /** An error ended the pipeline on the front end's side: fails the transaction as any error. */
  public void abortPipeline() {}

  /** Stops the running statement, which then fails with 57014; any thread. */
  public void interrupt() {
    activity.interrupt();
  }

  /** Rolls back, frees everything; can be called twice. */
  @Override
  public void close() {
    all.leave(activity);
  }

  private static PgError notYet() {
    return PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "this server cannot run statements yet");
  }
}
