package io.duckgres.executor.integrity;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.journal.JournalEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What foreign keys have made of a statement, for repeating a transaction's changes. */
final class RepeatedChanges implements JournalEntry {
  private final Backend backend;
  private final List<String> statements;

  RepeatedChanges(Backend backend, List<String> statements) {
    this.backend = backend;
    this.statements = List.copyOf(statements);
  }

  @Override
  public long bytes() {
    return statements.stream().mapToLong(sql -> 2L * sql.length()).sum();
  }

  @Override
  public boolean readsData() {
    return true;
  }

  @Override
  public boolean createsSequence() {
    return false;
  }

  /** Defaults may draw from a sequence or a clock. */
  @Override
  public @Nullable String obstacle() {
    return statements.stream().anyMatch(sql -> sql.contains(" = DEFAULT"))
        ? "a foreign key has set columns to their defaults"
        : null;
  }

  @Override
  public void replay() {
    statements.forEach(sql -> backend.engine().query(sql).close());
  }
}
