package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.CopyIn;
import io.duckgres.executor.copy.CopyTarget;
import io.duckgres.executor.journal.JournalEntry;
import io.duckgres.executor.journal.ReplayMismatch;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.TextSettings;
import org.jspecify.annotations.Nullable;

/**
 * A change that is repeated by its rows, kept as the data of a COPY: what COPY FROM received, or
 * what an INSERT stored that would not store the same again.
 *
 * @param tag the command tag of the COPY
 * @param drew the rows hold values drawn from sequences by defaults
 */
record StoredRows(
    Backend backend,
    CopyTarget target,
    CopyOptions options,
    TextSettings settings,
    byte[] data,
    String tag,
    boolean drew)
    implements JournalEntry {

  @Override
  public long bytes() {
    return data.length;
  }

  @Override
  public boolean readsData() {
    return false;
  }

  @Override
  public boolean createsSequence() {
    return false;
  }

  @Override
  public @Nullable String obstacle() {
    return null;
  }

  @Override
  public void replay() {
    try (CopyIn copy =
        new CopyIn(
            backend.engine(),
            target,
            options,
            settings,
            error -> EngineErrors.translate(error, null))) {
      copy.write(data, 0, data.length);
      String again = copy.finish();
      if (!again.equals(tag)) {
        throw new ReplayMismatch(tag + " became " + again + " when it was repeated.");
      }
    }
    if (drew) {
      backend.savepoints().owes(target.engineTable());
    }
  }
}
