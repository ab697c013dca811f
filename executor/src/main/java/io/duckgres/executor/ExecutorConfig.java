package io.duckgres.executor;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.database.EngineLimits;
import io.duckgres.executor.extension.ExtensionOptions;
import io.duckgres.executor.lake.LakeOptions;
import io.duckgres.executor.querylog.QueryLogOptions;
import io.duckgres.executor.schedule.AdmissionLimits;
import io.duckgres.executor.session.SessionLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the executor needs to know, as typed values.
 *
 * @param dataDir where {@code USER.duckdb} files live; made when missing
 * @param filePersistence false keeps every database in memory, still shared by its user's sessions
 * @param users who may connect
 * @param superusers those of them who may do everything
 * @param unknownDatabase what a database name other than the user's own and {@code postgres} means
 * @param engine memory, threads and temporary files of the engine's instances
 * @param workers threads that run statements at the same time, long ones not counted; 0 for two a
 *     core, at least four
 * @param mostWorkers threads at any time, long statements included
 * @param sessions how many there may be at the same time; 53300 beyond
 * @param admission how many statements run at the same time
 * @param idleClose how long a database without sessions stays open
 * @param extensions what every database gets
 * @param lake takes the place of the users' files, null for none
 * @param queryLog how much of duckgres.query_log is kept
 * @param copyDirectories where COPY may read and write files of the server, for those whose role
 *     may; empty for nowhere
 */
public record ExecutorConfig(
    Path dataDir,
    boolean filePersistence,
    Map<String, ScramVerifier> users,
    Set<String> superusers,
    UnknownDatabase unknownDatabase,
    EngineLimits engine,
    int workers,
    int mostWorkers,
    SessionLimits sessions,
    AdmissionLimits admission,
    Duration idleClose,
    ExtensionOptions extensions,
    @Nullable LakeOptions lake,
    QueryLogOptions queryLog,
    List<Path> copyDirectories) {

  /** What a name that no database has means to a connecting client. */
  public enum UnknownDatabase {
    /** 3D000, as in PostgreSQL. */
    REFUSE,
    /** Any name is accepted and shows the user's own database, the habit of the Go original. */
    OWN
  }

  public ExecutorConfig {
    users = Map.copyOf(users);
    superusers = Set.copyOf(superusers);
    copyDirectories = List.copyOf(copyDirectories);
    if (workers < 0 || mostWorkers < 1) {
      throw new IllegalArgumentException("thread and connection counts cannot be negative");
    }
    if (workers == 0) {
      workers = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    }
    mostWorkers = Math.max(workers, mostWorkers);
  }

  /** Every default, for a data directory and nobody who may connect. */
  public static ExecutorConfig defaults(Path dataDir) {
    return new ExecutorConfig(
        dataDir,
        true,
        Map.of(),
        Set.of(),
        UnknownDatabase.REFUSE,
        EngineLimits.NONE,
        0,
        64,
        new SessionLimits(100, 3, 0),
        AdmissionLimits.NONE,
        Duration.ofSeconds(30),
        ExtensionOptions.NONE,
        null,
        QueryLogOptions.DEFAULTS,
        List.of());
  }

  public ExecutorConfig withUsers(Map<String, ScramVerifier> users) {
    return changed(draft -> draft.users = users);
  }

  public ExecutorConfig withCopyDirectories(List<Path> copyDirectories) {
    return changed(draft -> draft.copyDirectories = copyDirectories);
  }

  public ExecutorConfig withSuperusers(Set<String> superusers) {
    return changed(draft -> draft.superusers = superusers);
  }

  public ExecutorConfig withFilePersistence(boolean filePersistence) {
    return changed(draft -> draft.filePersistence = filePersistence);
  }

  public ExecutorConfig withUnknownDatabase(UnknownDatabase unknownDatabase) {
    return changed(draft -> draft.unknownDatabase = unknownDatabase);
  }

  public ExecutorConfig withLimits(EngineLimits engine, AdmissionLimits admission) {
    return changed(
        draft -> {
          draft.engine = engine;
          draft.admission = admission;
        });
  }

  public ExecutorConfig withExtensions(ExtensionOptions extensions, @Nullable LakeOptions lake) {
    return changed(
        draft -> {
          draft.extensions = extensions;
          draft.lake = lake;
        });
  }

  /** The same with some values changed. */
  private ExecutorConfig changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.config();
  }

  /** A configuration while it is being changed. */
  private static final class Draft {
    private final ExecutorConfig from;
    private boolean filePersistence;
    private Map<String, ScramVerifier> users;
    private Set<String> superusers;
    private UnknownDatabase unknownDatabase;
    private EngineLimits engine;
    private AdmissionLimits admission;
    private ExtensionOptions extensions;
    private @Nullable LakeOptions lake;
    private List<Path> copyDirectories;

    Draft(ExecutorConfig from) {
      this.from = from;
      filePersistence = from.filePersistence;
      users = from.users;
      superusers = from.superusers;
      unknownDatabase = from.unknownDatabase;
      engine = from.engine;
      admission = from.admission;
      extensions = from.extensions;
      lake = from.lake;
      copyDirectories = from.copyDirectories;
    }

    ExecutorConfig config() {
      return new ExecutorConfig(
          from.dataDir,
          filePersistence,
          users,
          superusers,
          unknownDatabase,
          engine,
          from.workers,
          from.mostWorkers,
          from.sessions,
          admission,
          from.idleClose,
          extensions,
          lake,
          from.queryLog,
          copyDirectories);
    }
  }
}
