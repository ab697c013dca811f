package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.plan.EnginePlan;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a statement changes a temporary table, which a read-only transaction may. */
final class TemporaryTarget {
  private static final Pattern TARGET =
      Pattern.compile(
          "^\\s*(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM)\\s+(?:\"([^\"]+)\"|(\\w+))(?![\\w.\"])",
          Pattern.CASE_INSENSITIVE);

  private TemporaryTarget() {}

  static boolean of(EnginePlan plan, Backend backend) {
    Matcher matcher = TARGET.matcher(plan.duckSql());
    if (plan.statements().size() > 1 || !matcher.find()) {
      return false;
    }
    String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    String sql =
        "SELECT 1 FROM duckdb_tables() WHERE database_name = 'temp' AND lower(table_name) = lower('"
            + name.replace("'", "''")
            + "')";
    try (ResultStream result = backend.connection().query(sql);
        Chunk chunk = result.next()) {
      return chunk != null && chunk.size() > 0;
    }
  }
}
