package io.duckgres.translator.plan;

import java.util.List;

/**
 * Commands on storage, statistics and locks, which the engine has in another form or not at all.
 *
 * @param tables the relations named, each of one to three parts; empty for the whole database
 * @param engineTables the same relations as DuckDB SQL
 */
public record MaintenancePlan(
    Source source, Command command, List<List<String>> tables, List<String> engineTables)
    implements StatementPlan {

  public MaintenancePlan {
    tables = List.copyOf(tables);
    engineTables = List.copyOf(engineTables);
  }

  public enum Command {
    VACUUM,
    ANALYZE,
    CHECKPOINT,
    CLUSTER,
    REINDEX,
    /** LOCK TABLE: only allowed in a transaction (25P01). */
    LOCK("LOCK TABLE");

    private final String tag;

    Command() {
      this.tag = name();
    }

    Command(String tag) {
      this.tag = tag;
    }
  }

  @Override
  public String tag() {
    return command.tag;
  }
}
