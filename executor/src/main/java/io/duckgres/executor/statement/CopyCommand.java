package io.duckgres.executor.statement;

import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.CopyColumn;
import io.duckgres.executor.copy.CopyIn;
import io.duckgres.executor.copy.CopyTarget;
import io.duckgres.executor.copy.ServerFiles;
import io.duckgres.executor.encode.CopyEncoder;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.executor.integrity.KeyedChange;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementTag;
import io.duckgres.translator.plan.WrittenTable;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** COPY between a table or query and the client. */
final class CopyCommand {
  private static final StatementTag TAG = new StatementTag("COPY", StatementTag.Count.ROWS);

  private final Backend backend;
  private final Failure failure;
  private final ForeignKeys foreignKeys;

  CopyCommand(Backend backend, Failure failure, ForeignKeys foreignKeys) {
    this.backend = backend;
    this.failure = failure;
    this.foreignKeys = foreignKeys;
  }

  Outcome run(CopyPlan plan, Run run) {
    ServerFileCopy.checkEndpoint(plan, backend);
    return plan.direction() == CopyPlan.Direction.FROM ? from(plan, run) : to(plan, run);
  }

  private Outcome from(CopyPlan plan, Run run) {
    String engineTable = engineTable(plan);
    RelationInfo relation = relation(plan);
    String name = plan.table().getLast();
    List<CopyColumn> columns = columns(engineTable, CopyRelations.chosen(plan, relation));
    CopyOptions options = plan.options();
    CopyRelations.checkNamed(options.forceNotNull(), plan, relation, "FORCE_NOT_NULL");
    CopyRelations.checkNamed(options.forceNull(), plan, relation, "FORCE_NULL");
    // rows are stored in batches: an error must undo those before it
    backend.transaction().enter(false, true);
    CopyTarget target =
        new CopyTarget(
            engineTable, name, columns, CopyConditions.filter(backend, failure, plan, columns));
    failure.current(new StatementText(plan.source(), ""));
    CopyIn copy =
        new CopyIn(
            backend.engine(),
            target,
            options,
            backend.settings().text(),
            error -> EngineErrors.translate(error, null));
    String file = file(plan);
    SessionCopySink sink =
        new SessionCopySink(
            copy,
            backend.interrupts(),
            failure,
            checked(plan, file == null ? run.done() : () -> {}),
            record(target, options));
    if (file != null) {
      try (sink) {
        return new Outcome.Completed(ServerFileCopy.read(file, backend, sink));
      }
    }
    short format = options.format() == CopyOptions.Format.BINARY ? Field.BINARY : Field.TEXT;
    return new Outcome.CopyIn(format, Collections.nCopies(columns.size(), format), sink);
  }

  /** The file of the server that is named, null for the client. */
  private static @Nullable String file(CopyPlan plan) {
    return plan.endpoint() instanceof CopyPlan.Endpoint.ServerFile file ? file.name() : null;
  }

  /** Looks after the foreign keys before anything else follows. */
  private Runnable checked(CopyPlan plan, Runnable done) {
    KeyedChange keys = foreignKeys.change(List.of(WrittenTable.inserted(plan.table())));
    if (keys == null) {
      return done;
    }
    keys.before();
    return () -> {
      keys.after(-1);
      done.run();
    };
  }

  /** In a transaction block the data is kept, to be stored again after ROLLBACK TO SAVEPOINT. */
  private @Nullable CopyRecord record(CopyTarget target, CopyOptions options) {
    return backend.transaction().isJournaled() ? new CopyRecord(backend, target, options) : null;
  }

  private static String engineTable(CopyPlan plan) {
    String engineTable = plan.engineTable();
    if (engineTable == null) {
      throw new IllegalArgumentException("COPY FROM has a table");
    }
    return engineTable;
  }

  private RelationInfo relation(CopyPlan plan) {
    backend.transaction().checkWritable("COPY FROM");
    return CopyRelations.find(plan, backend);
  }

  /** Rows a front end has in columns, into the table and columns that a COPY FROM names. */
  RowLoad load(CopyPlan plan, List<LogicalType> types, Runnable done) {
    List<String> columns =
        CopyRelations.chosen(plan, relation(plan)).stream().map(ColumnInfo::name).toList();
    if (columns.size() != types.size()) {
      throw PgError.error(
          SqlState.DATATYPE_MISMATCH,
          "the table has %d columns, the data %d".formatted(columns.size(), types.size()));
    }
    backend.transaction().enter(false, true);
    if (backend.transaction().isJournaled()) {
      backend.savepoints().journal().addUnrepeatable("rows loaded in columns are not kept");
    }
    return RowLoad.open(
        backend.engine(),
        engineTable(plan),
        columns,
        types,
        backend.interrupts(),
        failure,
        checked(plan, done));
  }

  /** Adds the engine's types. */
  private List<CopyColumn> columns(String engineTable, List<ColumnInfo> chosen) {
    String names =
        chosen.stream()
            .map(column -> '"' + column.name().replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    String sql = "SELECT " + names + " FROM " + engineTable;
    failure.current(null);
    List<CopyColumn> columns = new ArrayList<>();
    try (Prepared prepared = backend.engine().prepare(sql)) {
      for (int i = 0; i < chosen.size(); i++) {
        ColumnInfo column = chosen.get(i);
        columns.add(
            new CopyColumn(
                column.name(), prepared.columnType(i), column.typeOid(), column.typmod()));
      }
    }
    return columns;
  }

  private Outcome to(CopyPlan plan, Run run) {
    EnginePlan query = plan.query();
    if (query == null) {
      throw new IllegalArgumentException("COPY TO has a query");
    }
    if (query.changesInWith()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "COPY of a query with changes of data in WITH is not supported")
          .hint("Run the query by itself, or store its rows in a table first.");
    }
    String file = file(plan);
    Path target = file == null ? null : new ServerFiles(backend.copyDirectories()).writable(file);
    int[] positions = plan.table().isEmpty() ? null : CopyRelations.copied(plan, backend);
    backend.transaction().enter(run.alone(), false);
    CompiledQuery compiled = CompiledQuery.compile(backend, failure, query);
    ResultStream result = null;
    try {
      RowDescription rows = compiled.rows();
      if (rows == null) {
        throw PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED, "COPY query must have a RETURNING clause");
      }
      List<LogicalType> types = CopyRelations.at(positions, compiled.types());
      List<Field> fields = CopyRelations.at(positions, rows.fields());
      CopyEncoder encoder =
          CopyEncoder.of(types, fields, plan.options(), backend.settings().text());
      if (positions != null) {
        encoder = encoder.at(positions);
      }
      result = compiled.prepared().execute(ExecuteMode.STREAMING);
      short format =
          plan.options().format() == CopyOptions.Format.BINARY ? Field.BINARY : Field.TEXT;
      RowCursor cursor =
          new EngineCursor(
              RowSource.of(result),
              encoder,
              TAG,
              backend.interrupts(),
              failure,
              0,
              target == null ? run.done() : () -> {},
              compiled::close);
      result = null;
      compiled = null;
      if (target != null) {
        try (cursor) {
          return new Outcome.Completed(ServerFileCopy.write(target, cursor));
        }
      }
      return new Outcome.CopyOut(format, Collections.nCopies(types.size(), format), cursor);
    } finally {
      if (result != null) {
        result.close();
      }
      if (compiled != null) {
        compiled.close();
      }
    }
  }
}
