package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.encode.RowEncoder;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.executor.integrity.KeyedChange;
import io.duckgres.executor.journal.Journal;
import io.duckgres.executor.journal.Repeatability;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Runs what the engine runs: queries, DML, DDL. */
final class QueryRunner implements AutoCloseable {
  /** What an INSERT has that reads tables, and perhaps one that does not. */
  private static final Pattern QUERY_WORDS =
      Pattern.compile("select|table|from|with", Pattern.CASE_INSENSITIVE);

  private final Backend backend;
  private final Failure failure;
  private final RepeatedQueries repeated;
  private final ForeignKeys foreignKeys;

  QueryRunner(Backend backend, Failure failure, ForeignKeys foreignKeys) {
    this.repeated = new RepeatedQueries(backend);
    this.backend = backend;
    this.failure = failure;
    this.foreignKeys = foreignKeys;
  }

  /** Runs a plan without parameters, compiled now or kept from the last time. */
  Outcome run(EnginePlan plan, Run run) {
    KeyedChange keys = enter(plan, run);
    long planned = backend.transaction().dataVersion();
    RepeatedQueries.Version version = repeated.version(plan);
    CompiledQuery known = version == null ? null : repeated.take(plan, version);
    if (version != null && known != null) {
      failure.current(new StatementText(known.plan().source(), known.plan().duckSql()));
      return execute(
          known, run, () -> repeated.give(plan, known, version), Parameters.NONE, planned, keys);
    }
    prelude(plan);
    CompiledQuery query = CompiledQuery.compile(backend, failure, plan);
    if (!plan.parameters().engineOrder().isEmpty()) {
      query.close();
      throw PgError.error(
          SqlState.UNDEFINED_PARAMETER,
          "there is no parameter $" + plan.parameters().engineOrder().getFirst());
    }
    Runnable release = version == null ? query::close : () -> repeated.give(plan, query, version);
    return execute(query, run, release, Parameters.NONE, planned, keys);
  }

  /**
   * Runs a compiled query whose parameters are bound.
   *
   * @param parameters what is bound
   */
  Outcome runCompiled(CompiledQuery query, Run run, Parameters parameters) {
    KeyedChange keys = enter(query.plan(), run);
    long planned = backend.transaction().dataVersion();
    failure.current(new StatementText(query.plan().source(), query.plan().duckSql()));
    prelude(query.plan());
    return execute(query, run, null, parameters, planned, keys);
  }

  /** Forgets the queries kept for repetition. */
  @Override
  public void close() {
    repeated.close();
  }

  /** What the statement does to foreign keys; null when it concerns none. */
  private @Nullable KeyedChange enter(EnginePlan plan, Run run) {
    KeyedChange keys = plan.effects().writes() ? foreignKeys.change(plan) : null;
    if (plan.effects().writes() && !(isReadOnly() && TemporaryTarget.of(plan, backend))) {
      backend.transaction().checkWritable(plan.tag());
    }
    backend
        .transaction()
        .enter(
            run.alone()
                && keys == null
                && plan.statements().size() == 1
                && !plan.changesInWith()
                && !changesWhatItReads(plan),
            plan.effects().writes());
    if (plan.kind() == PlanKind.DDL || plan.kind() == PlanKind.CREATE_TABLE_AS) {
      SkipNotices.raise(plan.sourceText(), backend);
    }
    return keys;
  }

  /** What must be planned and executed on one state of the data, since it cannot be done again. */
  private static boolean changesWhatItReads(EnginePlan plan) {
    return plan.parameters().engineOrder().isEmpty()
        && switch (plan.kind()) {
          case UPDATE, DELETE, MERGE, CREATE_TABLE_AS -> true;
          case INSERT -> QUERY_WORDS.matcher(plan.sourceText()).find();
          case QUERY, DDL -> false;
        };
  }

  private boolean isReadOnly() {
    return backend.settings().isOn("transaction_read_only");
  }

  /** All statements of a plan but the last. */
  private void prelude(EnginePlan plan) {
    List<String> statements = plan.statements();
    for (String sql : statements.subList(0, statements.size() - 1)) {
      failure.current(new StatementText(plan.source(), sql));
      Connection engine = backend.engine();
      engine.query(sql).close();
    }
  }

  /**
   * @param release called when the query has ended well; an owned query that fails is closed. Null
   *     for one that somebody else owns
   */
  private Outcome execute(
      CompiledQuery query,
      Run run,
      @Nullable Runnable release,
      Parameters parameters,
      long planned,
      @Nullable KeyedChange keys) {
    boolean owned = release != null;
    RowSource result = null;
    try {
      backend.interrupts().check();
      EnginePlan plan = query.plan();
      RowDescription rows = query.rows();
      Repeatability.Judgement kept = judge(plan);
      if (keys != null) {
        keys.before();
      }
      long changed = -1;
      if (!plan.steps().isEmpty()) {
        ResultStream answer = withSteps(query, parameters);
        result = RowSource.of(answer);
        changed = rows == null ? changed(plan, answer) : -1;
      } else if (kept.way() == Repeatability.Way.ROWS && kept.table() != null) {
        CapturedInsert insert = new CapturedInsert(backend, query, kept.table());
        insert.run(parameters);
        changed = insert.count();
        result = insert.returned();
      } else {
        ResultStream answer = query.prepared().execute(mode(plan));
        result = RowSource.of(answer);
        if (isOutdated(plan, planned)) {
          result.close();
          return anew(query, run, parameters);
        }
        if (rows == null) {
          changed = changed(plan, answer);
        } else {
          checkSameColumns(query, answer);
          if (!run.toTheEnd() && mode(plan) == ExecuteMode.STREAMING) {
            // Others run on the connection before the client asks for the rest.
            try (answer) {
              result = KeptRows.readAll(answer, backend.database()::connect).source();
            }
          }
        }
        journal(plan, kept, parameters, changed);
      }
      if (keys != null) {
        keys.after(changed);
      }
      if (plan.effects().changesCatalog()) {
        backend.transaction().catalogChanged();
      }
      if (rows == null) {
        return new Outcome.Completed(plan.statementTag().text(changed));
      }
      RowDescription described = Fields.withFormats(rows, run.resultFormats());
      RowEncoder encoder =
          RowEncoder.of(query.types(), described.fields(), backend.settings().text());
      RowCursor cursor =
          new EngineCursor(
              result,
              encoder,
              plan.statementTag(),
              backend.interrupts(),
              failure,
              run.maxRows(),
              run.done(),
              release != null ? release : () -> {});
      result = null;
      owned = false;
      return new Outcome.Rows(described, cursor);
    } finally {
      if (result != null) {
        result.close();
      }
      if (owned) {
        query.close();
      }
    }
  }

  /**
   * Whether data was committed between planning and executing, so that the plan may miss it. What
   * takes values from a sequence has had its effect and counts as a commit itself.
   */
  private boolean isOutdated(EnginePlan plan, long planned) {
    return plan.kind() == PlanKind.QUERY
        && !plan.effects().writes()
        && plan.parameters().engineOrder().isEmpty()
        && backend.transaction().isAutocommit()
        && backend.transaction().dataVersion() != planned;
  }

  /** Plans and executes in one transaction, that is on one state of the data. */
  private Outcome anew(CompiledQuery query, Run run, Parameters parameters) {
    backend.transaction().enter(false, false);
    CompiledQuery again = CompiledQuery.compile(backend, failure, query.plan());
    return execute(again, run, again::close, parameters, backend.transaction().dataVersion(), null);
  }

  private static ExecuteMode mode(EnginePlan plan) {
    boolean streams = plan.kind() == PlanKind.QUERY && plan.returnsRows();
    return streams ? ExecuteMode.STREAMING : ExecuteMode.MATERIALISED;
  }

  /** How the statement can be repeated after ROLLBACK TO SAVEPOINT. */
  private Repeatability.Judgement judge(EnginePlan plan) {
    boolean matters = plan.effects().writes() || plan.duckSql().contains("nextval");
    return matters && backend.transaction().isJournaled()
        ? backend.savepoints().judge(plan)
        : Repeatability.Judgement.NOTHING;
  }

  private void journal(
      EnginePlan plan, Repeatability.Judgement kept, Parameters parameters, long changed) {
    Journal journal = backend.savepoints().journal();
    switch (kept.way()) {
      case TEXT -> {
        long verified = plan.kind() == PlanKind.CREATE_TABLE_AS ? -1 : changed;
        journal.add(new RepeatedStatement(backend, plan, parameters, kept.readsData(), verified));
      }
      case ROWS, NEVER ->
          journal.addUnrepeatable("it cannot be proved to do the same twice: " + plan.sourceText());
      case NOTHING -> {}
    }
  }

  /** Runs the changes of its WITH before it and after it. */
  private ResultStream withSteps(CompiledQuery query, Parameters parameters) {
    EnginePlan plan = query.plan();
    try (WithTables tables = new WithTables(backend, failure, plan)) {
      tables.run(parameters, false);
      if (backend.transaction().isJournaled()) {
        backend
            .savepoints()
            .journal()
            .addUnrepeatable("it changes data in WITH: " + plan.sourceText());
      }
      ResultStream answer = query.prepared().execute(ExecuteMode.MATERIALISED);
      try {
        if (plan.returnsRows()) {
          checkSameColumns(query, answer);
        }
        tables.run(parameters, true);
      } catch (RuntimeException e) {
        answer.close();
        throw e;
      }
      return answer;
    }
  }

  private static long changed(EnginePlan plan, ResultStream answer) {
    return plan.kind() == PlanKind.CREATE_TABLE_AS ? storedRows(answer) : answer.changedRows();
  }

  /** CREATE TABLE AS answers with a row that holds the count, though it "returns nothing". */
  private static long storedRows(ResultStream result) {
    try (Chunk chunk = result.next()) {
      return chunk == null || chunk.size() == 0 ? 0 : chunk.vector(0).getLong(0);
    }
  }

  /** The engine binds a prepared statement anew after DDL; the client may hold the old columns. */
  private static void checkSameColumns(CompiledQuery query, ResultStream result) {
    if (!result.columnTypes().equals(query.types())) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED, "cached plan must not change result type");
    }
  }
}
