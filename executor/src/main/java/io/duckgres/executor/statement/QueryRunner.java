package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.encode.RowEncoder;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Runs what the engine runs: queries, DML, DDL. */
final class QueryRunner {
  private final Backend backend;
  private final Failure failure;

  QueryRunner(Backend backend, Failure failure) {
    this.backend = backend;
    this.failure = failure;
  }

  /** Runs a plan without parameters that was not compiled before. */
  Outcome run(EnginePlan plan, Run run) {
    enter(plan, run);
    prelude(plan);
    CompiledQuery query = CompiledQuery.compile(backend, failure, plan);
    if (!plan.parameters().engineOrder().isEmpty()) {
      query.close();
      throw PgError.error(
          SqlState.UNDEFINED_PARAMETER,
          "there is no parameter $" + plan.parameters().engineOrder().getFirst());
    }
    return execute(query, run, true);
  }

  /**
   * Runs a compiled query whose parameters are bound.
   *
   * @param owned the query is closed with its result
   */
  Outcome runCompiled(CompiledQuery query, Run run) {
    enter(query.plan(), run);
    failure.current(new StatementText(query.plan().source(), query.plan().duckSql()));
    prelude(query.plan());
    return execute(query, run, false);
  }

  private void enter(EnginePlan plan, Run run) {
    if (plan.effects().writes()) {
      backend.transaction().checkWritable(plan.tag());
    }
    backend.transaction().enter(run.alone() && plan.statements().size() == 1);
    if (plan.kind() == PlanKind.DDL || plan.kind() == PlanKind.CREATE_TABLE_AS) {
      SkipNotices.raise(plan.sourceText(), backend);
    }
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

  private Outcome execute(CompiledQuery query, Run run, boolean owned) {
    ResultStream result = null;
    try {
      backend.interrupts().check();
      EnginePlan plan = query.plan();
      boolean streams = plan.kind() == PlanKind.QUERY && plan.returnsRows() && run.toTheEnd();
      result = query.prepared().execute(streams ? ExecuteMode.STREAMING : ExecuteMode.MATERIALISED);
      RowDescription rows = query.rows();
      if (rows == null) {
        long changed =
            plan.kind() == PlanKind.CREATE_TABLE_AS ? storedRows(result) : result.changedRows();
        if (plan.effects().changesCatalog()) {
          backend.transaction().catalogChanged();
        }
        return new Outcome.Completed(plan.statementTag().text(changed));
      }
      checkSameColumns(query, result);
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
              owned ? query::close : () -> {});
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
