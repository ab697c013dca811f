package io.duckgres.executor.backend;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.database.UserDatabase;
import io.duckgres.executor.journal.Journal;
import io.duckgres.executor.journal.JournalEntry;
import io.duckgres.executor.journal.Repeatability;
import io.duckgres.executor.journal.RepeatableFunctions;
import io.duckgres.executor.journal.ReplayMismatch;
import io.duckgres.executor.journal.StoredNames;
import io.duckgres.executor.settings.Settings;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The savepoints of a transaction block. The engine has none: to go back to one, its transaction is
 * begun anew and what came before the savepoint is repeated from the {@link Journal}. That is done
 * only where it is proved to give the same state: every change is repeatable by itself, and where
 * one depends on stored data, no other transaction has committed in between.
 *
 * <p>Used by the session's thread.
 */
public final class Savepoints {
  /** The catalog's macro {@code now()} reads it. */
  private static final String NOW = "duckgres_now";

  /**
   * One savepoint.
   *
   * @param journal the changes made before it
   * @param settings the session's settings at it
   * @param marks what the transaction's listeners had at it
   */
  record Savepoint(String name, int journal, Settings.Mark settings, long[] marks) {}

  private final UserDatabase database;
  private final Connection connection;
  private final Settings settings;
  private final Journal journal = new Journal();
  private final List<Savepoint> stack = new ArrayList<>();

  /**
   * Defaults that have drawn from sequences, whose use the repeated transaction does not record.
   */
  private final Set<String> owed = new LinkedHashSet<>();

  private @Nullable StoredNames names;
  private @Nullable Repeatability repeatability;
  private long snapshot;
  private boolean drew;
  private long startMicros;
  private boolean knowsStart;
  private boolean startIsSet;

  Savepoints(UserDatabase database, Connection connection, Settings settings) {
    this.database = database;
    this.connection = connection;
    this.settings = settings;
  }

  /** The changes of the present block. */
  public Journal journal() {
    return journal;
  }

  /** What would have to be kept of a statement that is about to run in the block. */
  public Repeatability.Judgement judge(EnginePlan plan) {
    Repeatability.Judgement judgement = repeatability().of(plan);
    drew |= judgement.usesSequence();
    if (judgement.table() != null) {
      // from here on the engine's transaction records the use itself
      names().drawing(StoredNames.lastPart(judgement.table())).forEach(owed::remove);
    }
    return judgement;
  }

  /** What statements have to know of stored objects. */
  public StoredNames names() {
    StoredNames known = names;
    if (known == null) {
      known = new StoredNames(connection, functions(), database.relations()::version);
      names = known;
    }
    return known;
  }

  private RepeatableFunctions functions() {
    return database.repeatableFunctions(connection);
  }

  private Repeatability repeatability() {
    Repeatability known = repeatability;
    if (known == null) {
      known = new Repeatability(functions(), names());
      repeatability = known;
    }
    return known;
  }

  /** Rows were stored in a table, drawing from the sequences of its defaults. */
  public void drew(String table) {
    if (!names().drawing(StoredNames.lastPart(table)).isEmpty()) {
      drew = true;
    }
  }

  /** Rows that drew from sequences when they were made were stored again without drawing. */
  public void owes(String table) {
    owed.addAll(names().drawing(StoredNames.lastPart(table)));
  }

  /** Settings on which the meaning of a statement depends. */
  public String meaning() {
    return String.join(
        "\n",
        settings.value("search_path"),
        settings.value("TimeZone"),
        settings.value("DateStyle"),
        settings.value("IntervalStyle"),
        settings.value("role"),
        settings.value("session_authorization"));
  }

  /** Changes when statements compiled before read another {@code now()} than they should. */
  public long timeVersion() {
    return startIsSet ? startMicros : 0;
  }

  boolean any() {
    return !stack.isEmpty();
  }

  /** The moment before the engine's present transaction, for {@code CommitLog}. */
  long snapshot() {
    return snapshot;
  }

  /** The engine's transaction is about to begin. */
  void begins() {
    snapshot = database.commits().now();
  }

  void push(String name, long[] marks) {
    if (!knowsStart) {
      startMicros = transactionStart();
      knowsStart = true;
    }
    stack.add(new Savepoint(name, journal.length(), settings.mark(), marks));
  }

  void release(String name) {
    stack.subList(indexOf(name), stack.size()).clear();
  }

  /** The latest savepoint of that name; those after it are forgotten. */
  Savepoint backTo(String name) {
    int index = indexOf(name);
    stack.subList(index + 1, stack.size()).clear();
    return stack.get(index);
  }

  private int indexOf(String name) {
    for (int i = stack.size() - 1; i >= 0; i--) {
      if (stack.get(i).name().equals(name)) {
        return i;
      }
    }
    throw PgError.error(
        SqlState.INVALID_SAVEPOINT_SPECIFICATION, "savepoint \"" + name + "\" does not exist");
  }

  boolean changedSince(Savepoint savepoint) {
    return journal.length() > savepoint.journal();
  }

  /**
   * Begins the engine's transaction anew and repeats what came before the savepoint. When it throws
   * the caller rolls the engine back.
   *
   * @param strict all statements of the block must see one snapshot
   */
  void restore(Savepoint savepoint, boolean strict) {
    journal.truncate(savepoint.journal());
    checkRepeatable();
    boolean sameData = strict || journal.entries().stream().anyMatch(JournalEntry::readsData);
    long before = snapshot;
    begins();
    try {
      connection.query("BEGIN TRANSACTION").close();
      if (strict) {
        takeSnapshot();
      }
      setStart();
      journal.entries().forEach(JournalEntry::replay);
    } catch (EngineError e) {
      throw conflict("A statement fails when it is repeated: " + e.message()).causedBy(e);
    } catch (ReplayMismatch e) {
      throw conflict(String.valueOf(e.getMessage()));
    }
    if (sameData && !database.commits().unchangedSince(before)) {
      throw conflict("Another transaction has committed changes since this one began.");
    }
  }

  private void checkRepeatable() {
    for (JournalEntry entry : journal.entries()) {
      String obstacle = entry.obstacle();
      if (obstacle == null && drew && entry.createsSequence()) {
        obstacle = "a sequence was made and used in this transaction";
      }
      if (obstacle != null) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "cannot roll back to the savepoint: what came before it cannot be repeated")
            .detail(obstacle.substring(0, 1).toUpperCase(Locale.ROOT) + obstacle.substring(1) + ".")
            .hint("Roll back the whole transaction, or commit before the savepoint is needed.");
      }
    }
  }

  private static PgError conflict(String detail) {
    return PgError.error(
            SqlState.SERIALIZATION_FAILURE,
            "could not serialize access while rolling back to the savepoint")
        .detail(detail)
        .hint("Roll back the whole transaction and retry it.");
  }

  /** The engine takes its snapshot of a database when it is first looked at. */
  private void takeSnapshot() {
    connection.query("SELECT count(*) FROM duckdb_schemas()").close();
  }

  private long transactionStart() {
    try (ResultStream result = connection.query("SELECT epoch_us(now())");
        Chunk chunk = result.next()) {
      if (chunk == null) {
        throw new IllegalStateException("now() gives no row");
      }
      return chunk.vector(0).getLong(0);
    }
  }

  /** The transaction's time stays that of its first BEGIN. */
  private void setStart() {
    if (!startIsSet) {
      connection.query("SET VARIABLE " + NOW + " = make_timestamptz(" + startMicros + ")").close();
      startIsSet = true;
    }
  }

  /**
   * Draws once from the sequences whose use the engine has not recorded, so that what they gave
   * before is not given again after a crash.
   */
  void beforeCommit() {
    for (String expression : owed) {
      connection.query("SELECT " + expression).close();
    }
    owed.clear();
  }

  /** The block has ended. */
  void ended() {
    journal.truncate(0);
    stack.clear();
    owed.clear();
    drew = false;
    knowsStart = false;
    if (startIsSet) {
      startIsSet = false;
      connection.query("RESET VARIABLE " + NOW).close();
    }
  }
}
