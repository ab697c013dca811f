package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.journal.JournalEntry;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The engine statements of one DDL statement, for repeating a transaction's changes. */
final class RepeatedDefinition implements JournalEntry {
  private static final Pattern VOLATILE =
      Pattern.compile("(?i)\\b(?:nextval|random|gen_random_uuid|uuid|clock_timestamp)\\s*\\(");

  private final Backend backend;
  private final List<String> statements;

  RepeatedDefinition(Backend backend, List<String> statements) {
    this.backend = backend;
    this.statements = List.copyOf(statements);
  }

  @Override
  public long bytes() {
    return statements.stream().mapToLong(sql -> 2L * sql.length()).sum();
  }

  @Override
  public boolean readsData() {
    return statements.stream().anyMatch(sql -> sql.startsWith("INSERT INTO"));
  }

  @Override
  public boolean createsSequence() {
    return statements.stream()
        .anyMatch(sql -> sql.startsWith("CREATE") && sql.contains("SEQUENCE"));
  }

  /** Rows stored again must be the same rows. */
  @Override
  public @Nullable String obstacle() {
    return statements.stream()
            .anyMatch(sql -> sql.startsWith("INSERT INTO") && VOLATILE.matcher(sql).find())
        ? "a column was filled with values that would be others the second time"
        : null;
  }

  @Override
  public void replay() {
    statements.forEach(sql -> backend.engine().query(sql).close());
    backend.transaction().catalogChanged();
  }
}
