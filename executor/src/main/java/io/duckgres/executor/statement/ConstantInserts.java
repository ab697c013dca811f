package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.ConstantLoad;
import io.duckgres.executor.copy.CopyColumn;
import io.duckgres.executor.copy.CopyTarget;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.ValueSource;
import io.duckgres.translator.plan.ConstantRows;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * INSERT of many rows of constants, read by the types' input functions and stored as by COPY: the
 * engine takes ten times as long to bind and cast each constant as an expression. Whatever might
 * mean something else here goes the general way, which also has the better errors: nothing has been
 * touched by then.
 */
final class ConstantInserts {
  private static final Set<ConstantRows.Kind> ANY_TEXT =
      EnumSet.of(ConstantRows.Kind.NULL, ConstantRows.Kind.STRING);

  private static final Set<ConstantRows.Kind> WHOLE = with(ConstantRows.Kind.INTEGER);
  private static final Set<ConstantRows.Kind> NUMBER =
      with(ConstantRows.Kind.INTEGER, ConstantRows.Kind.NUMERIC);
  private static final Set<ConstantRows.Kind> TRUTH = with(ConstantRows.Kind.BOOLEAN);

  private final Backend backend;
  private final Failure failure;
  private final ForeignKeys foreignKeys;

  ConstantInserts(Backend backend, Failure failure, ForeignKeys foreignKeys) {
    this.backend = backend;
    this.failure = failure;
    this.foreignKeys = foreignKeys;
  }

  private static Set<ConstantRows.Kind> with(ConstantRows.Kind... more) {
    Set<ConstantRows.Kind> kinds = EnumSet.copyOf(ANY_TEXT);
    Collections.addAll(kinds, more);
    return kinds;
  }

  /** Stores the rows; null when the statement has to go the general way. */
  @Nullable Outcome run(EnginePlan plan) {
    ConstantRows rows = plan.constants();
    if (rows == null
        || backend.transaction().isJournaled()
        || backend.settings().isOn("transaction_read_only")) {
      return null;
    }
    RelationInfo relation = new SessionRelations(backend).find(rows.table());
    List<ColumnInfo> columns = relation == null ? null : columns(rows, relation);
    if (columns == null || foreignKeys.change(plan) != null) {
      return null;
    }
    CopyTarget target = target(rows, columns);
    if (target == null) {
      return null;
    }
    try (ConstantLoad load = new ConstantLoad(target, backend.settings().text())) {
      try {
        load.read(rows);
      } catch (PgError refused) {
        return null; // the general way tells where in the statement
      }
      backend.transaction().enter(false, true);
      backend.interrupts().check();
      failure.current(new StatementText(plan.source(), "INSERT INTO " + target.engineTable()));
      return new Outcome.Completed(plan.statementTag().text(load.store(backend.engine())));
    }
  }

  /** The columns of the constants; null when one of them takes more than an input function. */
  private static @Nullable List<ColumnInfo> columns(ConstantRows rows, RelationInfo relation) {
    List<ColumnInfo> columns = new ArrayList<>();
    if (rows.columns().isEmpty()) {
      if (relation.columns().size() < rows.width()) {
        return null;
      }
      columns.addAll(relation.columns().subList(0, rows.width()));
    }
    for (String name : rows.columns()) {
      relation.columns().stream()
          .filter(column -> column.name().equals(name))
          .findFirst()
          .ifPresent(columns::add);
    }
    if (columns.size() != rows.width()) {
      return null;
    }
    for (int i = 0; i < rows.width(); i++) {
      ColumnInfo column = columns.get(i);
      if (column.source() != ValueSource.CLIENT
          || !taken(column.typeOid()).containsAll(rows.kinds(i))) {
        return null;
      }
    }
    return columns;
  }

  /** The constants whose value in a column of the type is what its input function reads. */
  private static Set<ConstantRows.Kind> taken(int typeOid) {
    return switch (typeOid) {
      case Oids.INT2, Oids.INT4, Oids.INT8 -> WHOLE;
      case Oids.NUMERIC, Oids.FLOAT4, Oids.FLOAT8 -> NUMBER;
      case Oids.BOOL -> TRUTH;
      case Oids.TEXT,
          Oids.VARCHAR,
          Oids.BPCHAR,
          Oids.DATE,
          Oids.TIME,
          Oids.TIMESTAMP,
          Oids.TIMESTAMPTZ,
          Oids.INTERVAL,
          Oids.UUID,
          Oids.BYTEA,
          Oids.JSON,
          Oids.JSONB ->
          ANY_TEXT;
      default -> Set.of();
    };
  }

  /** With the engine's types; null when the engine cannot insert there, as into a view. */
  private @Nullable CopyTarget target(ConstantRows rows, List<ColumnInfo> columns) {
    String names =
        columns.stream()
            .map(column -> '"' + column.name().replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(", "));
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String sql = "INSERT INTO " + rows.engineTable() + " (" + names + ") VALUES (" + marks + ")";
    failure.current(null);
    List<CopyColumn> typed = new ArrayList<>();
    try (Prepared prepared = backend.engine().prepare(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        ColumnInfo column = columns.get(i);
        LogicalType type = prepared.parameterType(i + 1);
        if (type.isUnknown()) {
          return null;
        }
        typed.add(new CopyColumn(column.name(), type, column.typeOid(), column.typmod()));
      }
    } catch (EngineError e) {
      return null; // binding alone does not fail a transaction
    }
    return new CopyTarget(rows.engineTable(), rows.table().getLast(), typed);
  }
}
