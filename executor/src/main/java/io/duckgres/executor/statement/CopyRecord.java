package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.CopyFilter;
import io.duckgres.executor.copy.CopyTarget;
import io.duckgres.executor.journal.Journal;
import io.duckgres.executor.journal.StoredNames;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import org.jspecify.annotations.Nullable;

/** The data of a COPY FROM in a transaction block, kept as far as the journal's budget goes. */
final class CopyRecord {
  private final Backend backend;
  private final CopyTarget target;
  private final CopyOptions options;
  private final TextSettings settings;
  private @Nullable ByteWriter data = new ByteWriter();

  CopyRecord(Backend backend, CopyTarget target, CopyOptions options) {
    this.backend = backend;
    this.target = target;
    this.options = options;
    this.settings = backend.settings().text();
  }

  void write(byte[] bytes, int offset, int length) {
    ByteWriter kept = data;
    if (kept == null) {
      return;
    }
    if ((long) kept.position() + length > backend.savepoints().journal().room()) {
      data = null;
    } else {
      kept.writeBytes(bytes, offset, length);
    }
  }

  /** The copy is complete. */
  void finish(String tag) {
    Journal journal = backend.savepoints().journal();
    ByteWriter kept = data;
    String engineTable = target.engineTable();
    CopyFilter filter = target.filter();
    if (kept == null) {
      journal.addUnrepeatable("a COPY has stored more data than is kept for savepoints");
    } else if (backend.savepoints().names().volatileDefaults(StoredNames.lastPart(engineTable))) {
      // the columns left out were filled by defaults that would give other values
      backend.savepoints().drew(engineTable);
      journal.addUnrepeatable("a COPY has stored defaults that differ from call to call");
    } else if (filter != null && !backend.savepoints().names().isRepeatable(filter.query())) {
      journal.addUnrepeatable("a COPY has chosen rows by a condition that may choose others");
    } else {
      journal.add(
          new StoredRows(backend, target, options, settings, kept.toByteArray(), tag, false));
    }
  }
}
