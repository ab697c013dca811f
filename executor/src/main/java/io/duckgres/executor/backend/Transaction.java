package io.duckgres.executor.backend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.executor.settings.Settings;
import io.duckgres.translator.plan.TransactionModes;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL's transaction block on the engine's transaction.
 *
 * <pre>
 * NONE      each statement is its own transaction, begun and ended by the engine
 * IMPLICIT  opened by this class for several statements of one Query or pipeline, ends with it
 * EXPLICIT  opened by BEGIN
 * FAILED    an EXPLICIT block after an error: the engine has already rolled back
 * </pre>
 *
 * <p>Used by the session's thread only.
 */
public final class Transaction {
  private static final Logger LOG = LoggerFactory.getLogger(Transaction.class);

  /** What happens when a transaction ends. */
  public interface Listener {
    /** Called before the engine commits or rolls back. */
    void ending(boolean commits);
  }

  private enum Phase {
    NONE,
    IMPLICIT,
    EXPLICIT,
    FAILED
  }

  private final Connection connection;
  private final Settings settings;
  private final Consumer<PgError> notices;
  private final Runnable catalogChanged;
  private @Nullable Listener listener;
  private Phase phase = Phase.NONE;
  private boolean changedCatalog;
  private boolean ranStatement;

  /**
   * @param notices takes warnings for the client
   * @param catalogChanged called when a transaction that changed the catalog ends
   */
  public Transaction(
      Connection connection,
      Settings settings,
      Consumer<PgError> notices,
      Runnable catalogChanged) {
    this.connection = connection;
    this.settings = settings;
    this.notices = notices;
    this.catalogChanged = catalogChanged;
  }

  /** Who closes cursors and portals when a transaction ends. */
  public void listener(Listener listener) {
    this.listener = listener;
  }

  public TransactionStatus status() {
    return switch (phase) {
      case NONE, IMPLICIT -> TransactionStatus.IDLE;
      case EXPLICIT -> TransactionStatus.IN_TRANSACTION;
      case FAILED -> TransactionStatus.FAILED;
    };
  }

  /** Whether a BEGIN is in force, failed or not. */
  public boolean isBlock() {
    return phase == Phase.EXPLICIT || phase == Phase.FAILED;
  }

  /** Throws 25P02 in a failed block. */
  public void checkNotFailed() {
    if (phase == Phase.FAILED) {
      throw PgError.error(
          SqlState.IN_FAILED_SQL_TRANSACTION,
          "current transaction is aborted, commands ignored until end of transaction block");
    }
  }

  /** Throws 25006 for a statement that writes in a read-only transaction. */
  public void checkWritable(String command) {
    if (settings.isOn("transaction_read_only")) {
      throw PgError.error(
          SqlState.READ_ONLY_SQL_TRANSACTION,
          "cannot execute " + command + " in a read-only transaction");
    }
  }

  /**
   * A statement is about to use the engine.
   *
   * @param alone it may be its own transaction
   */
  public void enter(boolean alone) {
    if (phase == Phase.NONE && !alone) {
      engineBegin();
      phase = Phase.IMPLICIT;
    }
    ranStatement = true;
  }

  /** A statement has changed the catalog. */
  public void catalogChanged() {
    changedCatalog = true;
    catalogChanged.run();
  }

  /** Whether this transaction sees relations others do not. */
  public boolean hasOwnCatalog() {
    return changedCatalog && phase != Phase.NONE;
  }

  /** BEGIN. */
  public void begin(TransactionModes modes) {
    checkIsolation(modes);
    switch (phase) {
      case NONE -> {
        engineBegin();
        phase = Phase.EXPLICIT;
        ranStatement = false;
      }
      case IMPLICIT -> phase = Phase.EXPLICIT;
      case EXPLICIT ->
          notices.accept(
              PgError.warning(
                  SqlState.ACTIVE_SQL_TRANSACTION, "there is already a transaction in progress"));
      case FAILED -> checkNotFailed();
    }
    applyModes(modes);
  }

  /** SET TRANSACTION. */
  public void setModes(TransactionModes modes) {
    if (!isBlock() && phase != Phase.IMPLICIT) {
      notices.accept(
          PgError.warning(
              SqlState.NO_ACTIVE_SQL_TRANSACTION,
              "SET TRANSACTION can only be used in transaction blocks"));
      return;
    }
    if (ranStatement && modes.isolation() != null) {
      throw PgError.error(
          SqlState.ACTIVE_SQL_TRANSACTION,
          "SET TRANSACTION ISOLATION LEVEL must be called before any query");
    }
    applyModes(modes);
  }

  private static void checkIsolation(TransactionModes modes) {
    if (modes.isolation() == TransactionModes.Isolation.SERIALIZABLE) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "isolation level SERIALIZABLE is not supported")
          .hint("The engine gives snapshot isolation: use REPEATABLE READ.");
    }
  }

  private void applyModes(TransactionModes modes) {
    checkIsolation(modes);
    TransactionModes.Isolation isolation = modes.isolation();
    if (isolation != null) {
      settings.setLocal("transaction_isolation", isolation.setting());
    }
    if (modes.readOnly() != null) {
      if (!modes.readOnly() && ranStatement && settings.isOn("transaction_read_only")) {
        throw PgError.error(
            SqlState.ACTIVE_SQL_TRANSACTION,
            "transaction read-write mode must be set before any query");
      }
      settings.setLocal("transaction_read_only", modes.readOnly() ? "on" : "off");
    }
    if (modes.deferrable() != null) {
      settings.setLocal("transaction_deferrable", modes.deferrable() ? "on" : "off");
    }
  }

  /**
   * COMMIT.
   *
   * @return the command tag: ROLLBACK for a failed block
   */
  public String commit(boolean chain) {
    if (!isBlock()) {
      if (chain) {
        throw chainOutside("COMMIT");
      }
      warnNoTransaction();
      endImplicit();
      return "COMMIT";
    }
    TransactionModes modes = modes();
    boolean failed = phase == Phase.FAILED;
    if (failed) {
      ended(false);
    } else {
      engineCommit();
    }
    chain(chain, modes);
    return failed ? "ROLLBACK" : "COMMIT";
  }

  /** ROLLBACK. */
  public void rollback(boolean chain) {
    if (!isBlock()) {
      if (chain) {
        throw chainOutside("ROLLBACK");
      }
      warnNoTransaction();
      if (phase == Phase.IMPLICIT) {
        engineRollback();
      }
      return;
    }
    TransactionModes modes = modes();
    if (phase == Phase.FAILED) {
      ended(false);
    } else {
      engineRollback();
    }
    chain(chain, modes);
  }

  private TransactionModes modes() {
    return new TransactionModes(
        null, settings.isOn("transaction_read_only"), settings.isOn("transaction_deferrable"));
  }

  private void chain(boolean chain, TransactionModes modes) {
    if (chain) {
      begin(modes);
    }
  }

  private static PgError chainOutside(String command) {
    return PgError.error(
        SqlState.NO_ACTIVE_SQL_TRANSACTION,
        command + " AND CHAIN can only be used in transaction blocks");
  }

  private void warnNoTransaction() {
    notices.accept(
        PgError.warning(SqlState.NO_ACTIVE_SQL_TRANSACTION, "there is no transaction in progress"));
  }

  /** A statement that was its own transaction has ended well. */
  public void endStatement() {
    if (phase == Phase.NONE) {
      ended(true);
    }
  }

  /** The Query or pipeline is over: commits what it opened. */
  public void endImplicit() {
    switch (phase) {
      case IMPLICIT -> engineCommit();
      case NONE -> ended(true);
      case EXPLICIT, FAILED -> {}
    }
  }

  /** A statement failed: rolls the engine back; a block stays, failed, until the client ends it. */
  public void fail() {
    switch (phase) {
      case NONE -> ended(false);
      case IMPLICIT -> engineRollback();
      case EXPLICIT -> {
        engineRollback();
        phase = Phase.FAILED;
      }
      case FAILED -> {}
    }
  }

  /** The session ends: nothing stays open. */
  public void abandon() {
    if (phase == Phase.IMPLICIT || phase == Phase.EXPLICIT) {
      engineRollback();
    }
  }

  private void engineBegin() {
    connection.query("BEGIN TRANSACTION").close();
  }

  private void engineCommit() {
    ending(true);
    try {
      connection.query("COMMIT").close();
    } catch (EngineError e) {
      rollbackQuietly();
      ended(false);
      throw e;
    }
    ended(true);
  }

  private void engineRollback() {
    ending(false);
    rollbackQuietly();
    ended(false);
  }

  /** The engine refuses ROLLBACK when an error has already ended its transaction. */
  private void rollbackQuietly() {
    try {
      connection.query("ROLLBACK").close();
    } catch (EngineError | IllegalStateException e) {
      LOG.debug("rollback: {}", e.toString());
    }
  }

  private void ending(boolean commits) {
    Listener current = listener;
    if (current != null) {
      current.ending(commits);
    }
  }

  private void ended(boolean committed) {
    if (phase == Phase.NONE || phase == Phase.FAILED) {
      ending(committed);
    }
    phase = Phase.NONE;
    if (changedCatalog) {
      changedCatalog = false;
      catalogChanged.run();
    }
    if (committed) {
      settings.committed();
    } else {
      settings.rolledBack();
    }
  }
}
