package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.executor.integrity.KeyedChange;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.ExplainPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** EXPLAIN: the engine's own plan, a line a row. */
final class ExplainCommand {
  private ExplainCommand() {}

  static Outcome run(
      ExplainPlan plan, Backend backend, ForeignKeys foreignKeys, Failure failure, Run run) {
    RowDescription columns = Fields.withFormats(Fields.text("QUERY PLAN"), run.resultFormats());
    return new Outcome.Rows(
        columns,
        new TextRows(
            lines(plan, backend, foreignKeys, failure, run),
            "EXPLAIN",
            backend.settings().text(),
            run.done()));
  }

  private static List<List<@Nullable String>> lines(
      ExplainPlan plan, Backend backend, ForeignKeys foreignKeys, Failure failure, Run run) {
    StatementPlan inner =
        plan.inner() instanceof CursorPlan.DeclareCursor declare ? declare.query() : plan.inner();
    if (!(inner instanceof EnginePlan query)) {
      return List.of(List.of("Utility statements have no plan structure"));
    }
    if (query.changesInWith()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "EXPLAIN of a statement with changes of data in WITH is not supported")
          .hint("Explain its statements one by one.");
    }
    String prefix =
        switch (plan.format()) {
          case TEXT -> plan.analyze() ? "EXPLAIN ANALYZE " : "EXPLAIN ";
          case JSON ->
              plan.analyze() ? "EXPLAIN (ANALYZE, FORMAT JSON) " : "EXPLAIN (FORMAT JSON) ";
          case XML, YAML ->
              throw PgError.error(
                      SqlState.FEATURE_NOT_SUPPORTED,
                      "EXPLAIN (FORMAT " + plan.format() + ") is not supported")
                  .hint("Use FORMAT TEXT or JSON.");
        };
    if (plan.analyze() && query.effects().writes()) {
      backend.transaction().checkWritable(query.tag());
    }
    KeyedChange keys = plan.analyze() ? foreignKeys.change(query) : null;
    backend.transaction().enter(run.alone() && keys == null, false);
    if (keys != null) {
      keys.before();
    }
    String sql = prefix + query.duckSql();
    failure.current(new StatementText(query.source(), sql));
    List<List<@Nullable String>> rows = new ArrayList<>();
    try (ResultStream result = backend.engine().query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk part = chunk) {
          for (int i = 0; i < part.size(); i++) {
            part.vector(1).getString(i).lines().forEach(line -> rows.add(List.of(line)));
          }
        }
      }
    }
    if (keys != null) {
      keys.after(-1);
    }
    return rows;
  }
}
