package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.plan.DiscardPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** DISCARD. */
final class DiscardCommand {
  private static final String TEMPORARY =
      """
      SELECT 'DROP VIEW temp.' || '"' || replace(view_name, '"', '""') || '"'
      FROM duckdb_views() WHERE database_name = 'temp' AND NOT internal
      UNION ALL
      SELECT 'DROP TABLE temp.' || '"' || replace(table_name, '"', '""') || '" CASCADE'
      FROM duckdb_tables() WHERE database_name = 'temp' AND NOT internal
      """;

  private DiscardCommand() {}

  static Outcome run(
      DiscardPlan plan, Backend backend, PreparedStatements prepared, Portals portals) {
    switch (plan.target()) {
      case ALL -> {
        if (backend.transaction().isBlock()) {
          throw PgError.error(
              SqlState.ACTIVE_SQL_TRANSACTION, "DISCARD ALL cannot run inside a transaction block");
        }
        portals.clear();
        prepared.clear();
        backend.settings().resetAll();
        dropTemporary(backend);
      }
      case TEMP -> dropTemporary(backend);
      // Compiled statements are looked after by the engine; it forgets no sequence's last value.
      case PLANS, SEQUENCES -> {}
    }
    return new Outcome.Completed(plan.tag());
  }

  private static void dropTemporary(Backend backend) {
    List<String> drops = new ArrayList<>();
    try (ResultStream result = backend.engine().query(TEMPORARY)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          for (int i = 0; i < rows.size(); i++) {
            drops.add(rows.vector(0).getString(i));
          }
        }
      }
    }
    drops.forEach(sql -> backend.engine().query(sql).close());
    if (!drops.isEmpty()) {
      backend.transaction().catalogChanged();
    }
  }
}
