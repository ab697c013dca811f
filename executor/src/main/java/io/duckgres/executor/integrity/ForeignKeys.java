package io.duckgres.executor.integrity;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.DefinitionLookup;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.definition.KeyChecks;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.translator.plan.WrittenTable;
import io.duckgres.translator.typing.WrittenColumns;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The foreign keys in a session's changes of data. Owned by the session, used by its thread. */
public final class ForeignKeys {
  private final Backend backend;
  private final RelationLookup relations;
  private final References references;
  private final DeferredChecks deferred = new DeferredChecks();

  /**
   * @param relations finds the tables behind views
   */
  public ForeignKeys(Backend backend, RelationLookup relations) {
    this.backend = backend;
    this.relations = relations;
    this.references = new References(backend);
    backend.transaction().addListener(deferred);
    backend.transaction().onCommit(() -> check(true));
  }

  /** The change that a statement makes; null when no foreign key is concerned. */
  public @Nullable KeyedChange change(EnginePlan plan) {
    if (plan.written().isEmpty()
        && plan.kind() != PlanKind.QUERY
        && plan.kind() != PlanKind.DDL
        && plan.kind() != PlanKind.CREATE_TABLE_AS
        && !references.all().isEmpty()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "changes in the engine's own dialect are not supported in a database with foreign"
                  + " keys")
          .hint("The server has to look after the keys: use PostgreSQL's dialect.");
    }
    return change(plan.written());
  }

  /** The same for tables by name. */
  public @Nullable KeyedChange change(List<WrittenTable> written) {
    Map<EngineName, WrittenTable> tables = new LinkedHashMap<>();
    boolean any = !references.all().isEmpty() || !references.materialized().isEmpty();
    for (WrittenTable named : written) {
      checkWritable(named);
      WrittenTable each = any ? WrittenColumns.written(named, relations) : named;
      if (each != named) {
        checkWritable(each);
      }
      if (references.mention(each.name().getLast())) {
        DefinitionLookup.Relation relation = new EngineDefinitions(backend).relation(each.name());
        if (relation != null && concerns(relation.name(), each)) {
          tables.merge(relation.name(), each, ForeignKeys::both);
        }
      }
    }
    return tables.isEmpty() ? null : new KeyedChange(backend, references, deferred, tables);
  }

  private void checkWritable(WrittenTable table) {
    String name = table.name().getLast();
    if (references.materialized().stream().noneMatch(view -> view.name().equals(name))) {
      return;
    }
    DefinitionLookup.Relation relation = new EngineDefinitions(backend).relation(table.name());
    if (relation != null && references.materialized().contains(relation.name())) {
      throw PgError.error(
          SqlState.WRONG_OBJECT_TYPE, "cannot change materialized view \"" + name + "\"");
    }
  }

  private static WrittenTable both(WrittenTable a, WrittenTable b) {
    List<String> updated = new ArrayList<>(a.updated());
    updated.addAll(b.updated());
    return new WrittenTable(
        a.name(), a.inserts() || b.inserts(), a.deletes() || b.deletes(), Set.copyOf(updated));
  }

  private boolean concerns(EngineName table, WrittenTable written) {
    return references.from(table).stream().anyMatch(r -> mayMiss(r, written))
        || references.to(table).stream().anyMatch(r -> mayLose(r, written));
  }

  /** Whether rows of the referring table may get values that are not there. */
  static boolean mayMiss(Reference reference, WrittenTable written) {
    return written.inserts()
        || reference.key().columns().stream().anyMatch(written.updated()::contains);
  }

  /** Whether values referred to may go. */
  static boolean mayLose(Reference reference, WrittenTable written) {
    return written.deletes()
        || reference.key().referencedColumns().stream().anyMatch(written.updated()::contains);
  }

  /** SET CONSTRAINTS; no names for ALL. */
  public void setConstraints(List<List<String>> names, boolean to) {
    if (names.isEmpty()) {
      deferred.set(null, to);
    }
    for (List<String> name : names) {
      boolean found = false;
      for (Reference reference : references.all()) {
        if (reference.key().name().equals(name.getLast())
            && (name.size() == 1
                || reference.table().shownSchema().equals(name.get(name.size() - 2)))) {
          deferred.set(reference, to);
          found = true;
        }
      }
      if (!found) {
        throw PgError.error(
            SqlState.UNDEFINED_OBJECT, "constraint \"" + name.getLast() + "\" does not exist");
      }
    }
    if (!to) {
      check(false);
    }
  }

  /** Checks what was put off. */
  private void check(boolean all) {
    if (!deferred.any()) {
      return;
    }
    deferred
        .take(references.all(), all)
        .forEach(
            (reference, cause) -> {
              List<String> checks =
                  switch (cause) {
                    case MISSING ->
                        KeyChecks.missing(
                            reference.table(), reference.key(), !reference.rules().validated(), "");
                    case GONE -> List.of(KeyChecks.orphaned(reference.table(), reference.key()));
                  };
              checks.forEach(sql -> backend.engine().query(sql).close());
            });
  }
}
