package io.duckgres.executor.statement;

import io.duckgres.engine.Connection;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.journal.JournalEntry;
import io.duckgres.executor.journal.ReplayMismatch;
import io.duckgres.executor.journal.SequenceWords;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change that is repeated by its text. */
final class RepeatedStatement implements JournalEntry {
  /** Objects around the text, roughly. */
  private static final int OVERHEAD = 200;

  private final Backend backend;
  private final EnginePlan plan;
  private final Parameters parameters;
  private final boolean readsData;
  private final long changed;
  private final String meaning;

  /**
   * @param changed the number of rows it has changed; -1 when it is not known
   */
  RepeatedStatement(
      Backend backend, EnginePlan plan, Parameters parameters, boolean readsData, long changed) {
    this.backend = backend;
    this.plan = plan;
    this.parameters = parameters;
    this.readsData = readsData;
    this.changed = changed;
    this.meaning = backend.savepoints().meaning();
  }

  @Override
  public long bytes() {
    long bytes = OVERHEAD + parameters.bytes();
    for (String sql : plan.statements()) {
      bytes += 2L * sql.length();
    }
    return bytes;
  }

  @Override
  public boolean readsData() {
    return readsData;
  }

  @Override
  public boolean createsSequence() {
    return plan.statements().stream().anyMatch(SequenceWords::createsSequence);
  }

  @Override
  public @Nullable String obstacle() {
    return null;
  }

  @Override
  public void replay() {
    if (!meaning.equals(backend.savepoints().meaning())) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot roll back to the savepoint: what came before it cannot be repeated")
          .detail("Settings that decide what its statements mean were changed after them.")
          .hint("Roll back the whole transaction.");
    }
    Connection engine = backend.engine();
    List<String> statements = plan.statements();
    for (String sql : statements.subList(0, statements.size() - 1)) {
      engine.query(sql).close();
    }
    try (Prepared prepared = engine.prepare(plan.duckSql())) {
      parameters.bind(prepared, plan.parameters());
      try (ResultStream result = prepared.execute(ExecuteMode.MATERIALISED)) {
        if (changed >= 0 && !plan.returnsRows() && result.changedRows() != changed) {
          throw new ReplayMismatch(
              "A statement that had changed "
                  + changed
                  + " rows changes "
                  + result.changedRows()
                  + " when it is repeated.");
        }
      }
    }
    if (plan.effects().changesCatalog()) {
      backend.transaction().catalogChanged();
    }
  }
}
