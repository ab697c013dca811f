package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.engine.ErrorType;
import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.plan.MaintenancePlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** VACUUM, ANALYZE, CHECKPOINT and what else looks after storage. */
final class MaintenanceCommand {
  private MaintenanceCommand() {}

  static Outcome run(MaintenancePlan plan, Backend backend, Run run) {
    SessionRelations relations = new SessionRelations(backend);
    for (List<String> table : plan.tables()) {
      if (relations.find(table) == null) {
        throw PgError.error(
            SqlState.UNDEFINED_TABLE,
            "relation \"" + String.join(".", table) + "\" does not exist");
      }
    }
    switch (plan.command()) {
      case VACUUM -> {
        if (backend.transaction().isBlock() || !run.alone()) {
          throw PgError.error(
              SqlState.ACTIVE_SQL_TRANSACTION, "VACUUM cannot run inside a transaction block");
        }
        engine(plan, backend, "VACUUM");
      }
      case ANALYZE -> engine(plan, backend, "ANALYZE");
      case CHECKPOINT -> checkpoint(backend);
      // The engine clusters and indexes on its own: there is nothing to rebuild.
      case CLUSTER, REINDEX -> {}
      case LOCK -> lock(backend);
    }
    return new Outcome.Completed(plan.tag());
  }

  private static void engine(MaintenancePlan plan, Backend backend, String command) {
    if (plan.engineTables().isEmpty()) {
      backend.engine().query(command).close();
    }
    for (String table : plan.engineTables()) {
      backend.engine().query(command + " " + table).close();
    }
  }

  /** With other transactions open the engine cannot; what is committed is in its log anyway. */
  private static void checkpoint(Backend backend) {
    try {
      backend.engine().query("CHECKPOINT").close();
    } catch (EngineError e) {
      if (e.type() != ErrorType.TRANSACTION) {
        throw e;
      }
    }
  }

  private static void lock(Backend backend) {
    if (!backend.transaction().isBlock()) {
      throw PgError.error(
          SqlState.NO_ACTIVE_SQL_TRANSACTION, "LOCK TABLE can only be used in transaction blocks");
    }
    backend.notice(
        PgError.warning(SqlState.WARNING, "LOCK TABLE keeps nobody out on this server")
            .hint("Of two transactions that change the same row, the second fails with 40001."));
  }
}
