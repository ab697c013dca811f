package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.engine.TypeId;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.CopyColumn;
import io.duckgres.executor.copy.CopyTarget;
import io.duckgres.executor.encode.CopyEncoder;
import io.duckgres.executor.encode.TypeMapping;
import io.duckgres.executor.journal.JournalEntry;
import io.duckgres.executor.journal.StoredNames;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT in a transaction block that would not store the same rows again, because it draws from
 * a sequence, asks for random numbers or reads in no certain order: the engine is asked to return
 * the rows as stored, which are kept as the data of a COPY.
 */
final class CapturedInsert {
  /** Types whose text form gives the same value back. */
  private static final Set<TypeId> EXACT =
      EnumSet.of(
          TypeId.BOOLEAN,
          TypeId.SMALLINT,
          TypeId.INTEGER,
          TypeId.BIGINT,
          TypeId.UINTEGER,
          TypeId.FLOAT,
          TypeId.DOUBLE,
          TypeId.DECIMAL,
          TypeId.VARCHAR,
          TypeId.BLOB,
          TypeId.DATE,
          TypeId.TIME,
          TypeId.TIME_TZ,
          TypeId.TIMESTAMP,
          TypeId.TIMESTAMP_TZ,
          TypeId.INTERVAL,
          TypeId.UUID,
          TypeId.ENUM);

  private static final int FRAME = 5; // 'd' and the length before each row

  private final Backend backend;
  private final CompiledQuery query;
  private final String engineTable;
  private final Deque<Chunk> chunks = new ArrayDeque<>();
  private final ByteWriter rows = new ByteWriter();
  private List<LogicalType> types = List.of();
  private long count;

  /**
   * @param engineTable the table it stores in, as SQL of the engine
   */
  CapturedInsert(Backend backend, CompiledQuery query, String engineTable) {
    this.backend = backend;
    this.query = query;
    this.engineTable = engineTable;
  }

  /** Runs it and notes its rows in the journal. */
  void run(Parameters parameters) {
    EnginePlan plan = query.plan();
    String sql = plan.duckSql() + (plan.returnsRows() ? ", *" : " RETURNING *");
    try (Prepared prepared = backend.engine().prepare(sql)) {
      parameters.bind(prepared, plan.parameters());
      int own = query.types().size();
      List<CopyColumn> columns = columns(prepared, own);
      boolean exact = columns.stream().allMatch(column -> EXACT.contains(column.type().id()));
      try (ResultStream result = prepared.execute(ExecuteMode.MATERIALISED)) {
        fetch(result, exact ? encoder(columns, own) : null);
      }
      backend.savepoints().journal().add(entry(columns, exact));
    }
  }

  private static List<CopyColumn> columns(Prepared prepared, int from) {
    List<CopyColumn> columns = new ArrayList<>();
    for (int i = from; i < prepared.columnCount(); i++) {
      LogicalType type = prepared.columnType(i);
      columns.add(new CopyColumn(prepared.columnName(i), type, TypeMapping.of(type).oid(), -1));
    }
    return columns;
  }

  private static CopyEncoder encoder(List<CopyColumn> columns, int from) {
    List<LogicalType> types = columns.stream().map(CopyColumn::type).toList();
    List<Field> fields = columns.stream().map(c -> Fields.of(c.name(), c.type())).toList();
    return CopyEncoder.of(types, fields, CopyOptions.TEXT, TextSettings.DEFAULT).from(from);
  }

  private void fetch(ResultStream result, @Nullable CopyEncoder encoder) {
    boolean answers = query.plan().returnsRows();
    types = result.columnTypes();
    for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
      count += chunk.size();
      if (encoder != null && rows.position() <= backend.savepoints().journal().room()) {
        encoder.encode(chunk, 0, chunk.size(), rows);
      }
      if (answers) {
        chunks.add(chunk);
      } else {
        chunk.close();
      }
    }
  }

  private JournalEntry entry(List<CopyColumn> columns, boolean exact) {
    if (!exact) {
      return JournalEntry.unrepeatable(
          "an INSERT has stored values whose types cannot be kept exactly");
    }
    boolean drew = !backend.savepoints().names().drawing(table()).isEmpty();
    return new StoredRows(
        backend,
        new CopyTarget(engineTable, table(), columns),
        CopyOptions.TEXT,
        TextSettings.DEFAULT,
        unframed(),
        "COPY " + count,
        drew);
  }

  private String table() {
    return StoredNames.lastPart(engineTable);
  }

  /** The rows without the message frames around them. */
  private byte[] unframed() {
    ByteWriter plain = new ByteWriter(Math.max(16, rows.position()));
    byte[] framed = rows.array();
    for (int at = 0; at < rows.position(); ) {
      int length = ByteBuffer.wrap(framed, at + 1, 4).getInt() - 4;
      plain.writeBytes(framed, at + FRAME, length);
      at += FRAME + length;
    }
    return plain.toByteArray();
  }

  /** The number of rows stored. */
  long count() {
    return count;
  }

  /** The rows that RETURNING gives, followed by columns that are not for the client. */
  RowSource returned() {
    return RowSource.of(chunks, types);
  }
}
