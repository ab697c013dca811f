package io.duckgres.executor.backend;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.executor.database.CommitLog;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.executor.settings.Settings;
import io.duckgres.translator.plan.TransactionModes;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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

    /** The present moment, for {@link #rolledBackTo}. */
    long mark();

    /** What was opened after that moment has to close. */
    void rolledBackTo(long mark);

    /** The transaction has ended, also one of a single statement. */
    void ended(boolean committed);
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
  private final CommitLog commits;
  private final Savepoints savepoints;
  private final List<Listener> listeners = new ArrayList<>();
  private Phase phase = Phase.NONE;
  private boolean changedCatalog;
  private long catalogChanges;
  private Runnable begun = () -> {};
  private Runnable beforeCommit = () -> {};
  private final KeyUses keyUses = new KeyUses();
  private boolean ranStatement;
  private boolean wrote;

  /** Counts the statements of this session that write. */
  private long writes;

  private TransactionModes failedModes = TransactionModes.NONE;

  /** A statement that is its own transaction is under way and writes. */
  private boolean committing;

  /** The commit under way has told its {@link KeyUses}. */
  private boolean counted;

  /**
   * @param notices takes warnings for the client
   * @param catalogChanged called when a transaction that changed the catalog ends
   * @param commits of the database, told of this session's
   */
  Transaction(
      Connection connection,
      Settings settings,
      Consumer<PgError> notices,
      Runnable catalogChanged,
      CommitLog commits,
      Savepoints savepoints) {
    this.connection = connection;
    this.settings = settings;
    this.notices = notices;
    this.catalogChanged = catalogChanged;
    this.commits = commits;
    this.savepoints = savepoints;
  }

  /** Called before the engine begins a transaction. */
  void onBegin(Runnable action) {
    this.begun = action;
  }

  /** Called in the transaction before it commits; what it throws makes it roll back. */
  public void onCommit(Runnable action) {
    this.beforeCommit = action;
  }

  /** What the present transaction has to do with foreign keys. */
  public KeyUses keyUses() {
    return keyUses;
  }

  /** Whether the engine has a transaction open for this session. */
  boolean isOpen() {
    return phase != Phase.NONE;
  }

  /** Who has something to do when a transaction ends, such as to close cursors. */
  public void addListener(Listener listener) {
    listeners.add(listener);
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

  public boolean isFailed() {
    return phase == Phase.FAILED;
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
   * @param writes it changes what others may see
   */
  public void enter(boolean alone, boolean writes) {
    if (phase == Phase.NONE && !alone) {
      engineBegin();
      phase = Phase.IMPLICIT;
    }
    if (phase == Phase.NONE && writes && !committing) {
      committing = true;
      commits.started();
    }
    if (writes) {
      wrote = true;
      this.writes++;
    }
    ranStatement = true;
  }

  /**
   * The same as before only when no data that this session sees can have changed in between. The
   * engine plans by statistics of the data and takes them for the truth: a plan made before a
   * change may miss rows that came with it.
   */
  public long dataVersion() {
    return 1_000_003 * commits.version() + writes;
  }

  /** Whether each statement is its own transaction for the engine. */
  public boolean isAutocommit() {
    return phase == Phase.NONE;
  }

  /** Whether what a statement changes may have to be repeated; false in a failed block. */
  public boolean isJournaled() {
    return phase == Phase.EXPLICIT;
  }

  /** A statement has changed the catalog. */
  public void catalogChanged() {
    changedCatalog = true;
    catalogChanges++;
    catalogChanged.run();
  }

  /** Counts the session's own changes of the catalog. */
  long catalogChanges() {
    return catalogChanges;
  }

  /** Whether this transaction sees relations others do not. */
  public boolean hasOwnCatalog() {
    return changedCatalog && phase != Phase.NONE;
  }

  /** BEGIN. */
  public void begin(TransactionModes modes) {
    switch (phase) {
      case NONE -> {
        engineBegin();
        phase = Phase.EXPLICIT;
        ranStatement = false;
      }
      case IMPLICIT -> {
        phase = Phase.EXPLICIT;
        if (wrote) {
          savepoints.journal().addUnrepeatable("statements before BEGIN have changed data");
        }
      }
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

  private void applyModes(TransactionModes modes) {
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
    boolean failed = phase == Phase.FAILED;
    TransactionModes modes = failed ? failedModes : modes();
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
    TransactionModes modes = phase == Phase.FAILED ? failedModes : modes();
    if (phase == Phase.FAILED) {
      ended(false);
    } else {
      engineRollback();
    }
    chain(chain, modes);
  }

  /** SAVEPOINT. */
  public void savepoint(String name) {
    checkBlock("SAVEPOINT");
    checkNotFailed();
    savepoints.push(name, listeners.stream().mapToLong(Listener::mark).toArray());
  }

  /** RELEASE SAVEPOINT. */
  public void release(String name) {
    checkBlock("RELEASE SAVEPOINT");
    checkNotFailed();
    savepoints.release(name);
  }

  /** ROLLBACK TO SAVEPOINT: the engine's transaction is begun anew when it has to go back. */
  public void rollbackTo(String name) {
    checkBlock("ROLLBACK TO SAVEPOINT");
    Savepoints.Savepoint savepoint = savepoints.backTo(name);
    for (int i = 0; i < listeners.size(); i++) {
      listeners.get(i).rolledBackTo(savepoint.marks()[i]);
    }
    settings.rollbackTo(savepoint.settings());
    if (phase != Phase.FAILED && !savepoints.changedSince(savepoint)) {
      return;
    }
    if (phase != Phase.FAILED) {
      rollbackQuietly();
      phase = Phase.FAILED;
    }
    try {
      savepoints.restore(savepoint, isStrict());
      phase = Phase.EXPLICIT;
    } finally {
      if (phase == Phase.FAILED) {
        rollbackQuietly();
      }
      if (changedCatalog) {
        catalogChanged.run();
      }
    }
  }

  private void checkBlock(String command) {
    if (!isBlock()) {
      throw PgError.error(
          SqlState.NO_ACTIVE_SQL_TRANSACTION, command + " can only be used in transaction blocks");
    }
  }

  /** Whether all statements must see the same snapshot. */
  private boolean isStrict() {
    String isolation = settings.value("transaction_isolation");
    return isolation.equals("repeatable read") || isSerializable();
  }

  private boolean isSerializable() {
    return settings.value("transaction_isolation").equals("serializable");
  }

  private TransactionModes modes() {
    String isolation = settings.value("transaction_isolation");
    return new TransactionModes(
        Arrays.stream(TransactionModes.Isolation.values())
            .filter(level -> level.setting().equals(isolation))
            .findFirst()
            .orElse(null),
        settings.isOn("transaction_read_only"),
        settings.isOn("transaction_deferrable"));
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
        if (savepoints.any()) {
          rollbackQuietly(); // cursors and settings stay for ROLLBACK TO
        } else {
          engineRollback();
        }
        failedModes = modes();
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
    endCommit();
  }

  private void engineBegin() {
    begun.run();
    savepoints.begins();
    connection.query("BEGIN TRANSACTION").close();
  }

  private void engineCommit() {
    ending(true);
    try {
      beforeCommit.run();
      savepoints.beforeCommit();
      startCommit();
      connection.query("COMMIT").close();
    } catch (EngineError | PgError e) {
      rollbackQuietly();
      ended(false);
      throw e;
    }
    ended(true);
  }

  /**
   * A SERIALIZABLE transaction commits only when no other has since its snapshot: what it has read
   * is then still so, and it could have run now, by itself.
   */
  private void startCommit() {
    if (!wrote) {
      return;
    }
    if (!isSerializable()) {
      if (!commits.started(savepoints.snapshot(), keyUses.referring(), keyUses.removing())) {
        throw PgError.error(
                SqlState.SERIALIZATION_FAILURE,
                "could not serialize access due to concurrent update")
            .detail("Another transaction has changed the other end of a foreign key.")
            .hint("The transaction might succeed if retried.");
      }
      counted = true;
    } else if (!commits.startedUnlessChanged(savepoints.snapshot())) {
      throw PgError.error(
              SqlState.SERIALIZATION_FAILURE,
              "could not serialize access due to read/write dependencies among transactions")
          .detail("Another transaction has committed changes since this one began.")
          .hint("The transaction might succeed if retried.");
    }
    committing = true;
  }

  private void endCommit() {
    if (committing && counted) {
      commits.finished(keyUses.referring(), keyUses.removing());
    } else if (committing) {
      commits.finished();
    }
    committing = false;
    counted = false;
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
    listeners.forEach(listener -> listener.ending(commits));
  }

  private void ended(boolean committed) {
    if (phase == Phase.NONE || phase == Phase.FAILED) {
      ending(committed);
    }
    phase = Phase.NONE;
    wrote = false;
    endCommit();
    keyUses.clear();
    savepoints.ended();
    if (changedCatalog) {
      changedCatalog = false;
      catalogChanged.run();
    }
    if (committed) {
      settings.committed();
    } else {
      settings.rolledBack();
    }
    listeners.forEach(listener -> listener.ended(committed));
  }
}
