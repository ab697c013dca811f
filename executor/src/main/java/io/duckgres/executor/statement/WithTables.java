package io.duckgres.executor.statement;

import io.duckgres.engine.Appender;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.translator.plan.WithStep;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The temporary tables of a statement with changes of data in its WITH: they are there while it is
 * compiled, empty, and while it runs. Closing drops them. Used by the session's thread.
 */
final class WithTables implements AutoCloseable {
  private final Backend backend;
  private final Failure failure;
  private final EnginePlan plan;
  private final List<String> tables = new ArrayList<>();
  private boolean complete;

  WithTables(Backend backend, Failure failure, EnginePlan plan) {
    this.backend = backend;
    this.failure = failure;
    this.plan = plan;
  }

  /**
   * Makes the tables without rows, to compile what reads them.
   *
   * @return the engine's types of the parameters of the steps
   */
  Map<Integer, LogicalType> shape() {
    Map<Integer, LogicalType> types = new HashMap<>();
    for (WithStep step : plan.steps()) {
      says(step.sql());
      backend.beforeBinding(step.sql());
      try (Prepared prepared = backend.engine().prepare(step.sql())) {
        ParameterMap parameters = step.parameters();
        for (int i = 1; i <= parameters.engineOrder().size(); i++) {
          LogicalType type = prepared.parameterType(i);
          types.merge(parameters.engineOrder().get(i - 1), type, (a, b) -> a.isUnknown() ? b : a);
        }
      }
      makeEmpty(step);
    }
    complete = true;
    return types;
  }

  /** Runs the steps before the statement, or those after it. */
  void run(Parameters parameters, boolean after) {
    complete = false;
    for (WithStep step : plan.steps()) {
      if (step.after() == after) {
        backend.interrupts().check();
        run(step, parameters);
      }
    }
    says(plan.duckSql());
    complete = true;
  }

  private void run(WithStep step, Parameters parameters) {
    String table = step.table();
    boolean query = table != null && !step.change();
    if (table != null && step.change()) {
      makeEmpty(step);
    }
    says(step.sql());
    String sql = query ? "CREATE TEMPORARY TABLE " + table + " AS " + step.sql() : step.sql();
    try (Prepared prepared = backend.engine().prepare(sql)) {
      parameters.bind(prepared, step.parameters());
      try (ResultStream result = prepared.execute(ExecuteMode.MATERIALISED)) {
        if (query) {
          tables.add(table);
        } else if (table != null) {
          keep(result, EngineName.parse(table));
        }
      }
    }
  }

  private void makeEmpty(WithStep step) {
    String table = step.table();
    if (table == null) {
      return;
    }
    String sql =
        "CREATE TEMPORARY TABLE " + table + " AS SELECT * FROM (" + step.shape() + ") WHERE FALSE";
    try (Prepared prepared = backend.engine().prepare(sql)) {
      for (int i = 1; i <= step.shapeParameters().engineOrder().size(); i++) {
        prepared.bindNull(i);
      }
      prepared.execute(ExecuteMode.MATERIALISED).close();
    }
    tables.add(table);
  }

  private void keep(ResultStream result, EngineName table) {
    try (Appender appender =
        Appender.open(
            backend.engine(), table.database(), table.schema(), table.name(), List.of())) {
      if (!appender.columnTypes().equals(result.columnTypes())) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "RETURNING in WITH with columns of types "
                    + result.columnTypes()
                    + " is not supported")
            .hint("Run the statements one after the other in a transaction.");
      }
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          appender.append(rows);
        }
      }
      appender.flush();
    }
  }

  private void says(String sql) {
    failure.current(new StatementText(plan.source(), sql));
  }

  @Override
  public void close() {
    for (String table : tables) {
      try {
        backend.connection().query("DROP TABLE " + table).close();
      } catch (EngineError e) {
        if (complete) {
          throw e;
        }
        // the transaction has failed and takes its tables with it
      }
    }
    tables.clear();
  }
}
