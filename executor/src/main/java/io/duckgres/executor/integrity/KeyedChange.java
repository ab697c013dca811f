package io.duckgres.executor.integrity;

import static java.util.stream.Collectors.joining;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.definition.ForeignKey.Action;
import io.duckgres.translator.definition.KeyChecks;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.plan.WrittenTable;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One statement's change of tables at the ends of foreign keys. {@link #before} notes the keys that
 * may go; {@link #after} finds those that are gone, does to the referring rows what their foreign
 * keys say, and checks the rest. What that changes is looked after in turn, in PostgreSQL's order:
 * first what follows from the statement itself.
 */
public final class KeyedChange {
  private record Event(KeyEffects effects, long changed) {}

  private final Backend backend;
  private final References references;
  private final DeferredChecks deferred;
  private final Map<EngineName, WrittenTable> tables;
  private final List<KeyEffects> effects = new ArrayList<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private final List<String> temporary = new ArrayList<>();

  /** The statements that have changed something, for repeating them. */
  private final List<String> changes = new ArrayList<>();

  KeyedChange(
      Backend backend,
      References references,
      DeferredChecks deferred,
      Map<EngineName, WrittenTable> tables) {
    this.backend = backend;
    this.references = references;
    this.deferred = deferred;
    this.tables = tables;
  }

  /** To be called in the statement's transaction before it runs. */
  public void before() {
    tables.forEach((table, written) -> effects.add(effects(table, written)));
    journal();
  }

  /**
   * To be called when it has run.
   *
   * @param changed how many rows it has changed; -1 when that is not known
   * @throws PgError 23503
   */
  public void after(long changed) {
    if (changed != 0) {
      effects.forEach(each -> events.add(new Event(each, changed)));
    }
    while (!events.isEmpty()) {
      backend.interrupts().check();
      apply(events.removeFirst());
    }
    for (String copy : temporary) {
      change("DROP TABLE " + copy);
    }
    temporary.clear();
    journal();
  }

  private KeyEffects effects(EngineName table, WrittenTable written) {
    Set<List<String>> keys = new LinkedHashSet<>();
    for (Reference reference : references.to(table)) {
      if (ForeignKeys.mayLose(reference, written)) {
        keys.add(reference.key().referencedColumns());
      }
    }
    List<KeyEffects.Keys> before = new ArrayList<>();
    for (List<String> columns : keys) {
      before.add(
          new KeyEffects.Keys(columns, copy("SELECT " + list(columns) + " FROM " + table.sql())));
    }
    return new KeyEffects(table, written, before);
  }

  private void apply(Event event) {
    KeyEffects each = event.effects();
    for (KeyEffects.Keys keys : each.before()) {
      String columns = list(keys.columns());
      String gone =
          copy(
              "SELECT "
                  + columns
                  + " FROM "
                  + keys.copy()
                  + " EXCEPT SELECT "
                  + columns
                  + " FROM "
                  + each.table().sql());
      long count = count("SELECT count(*) FROM " + gone);
      for (Reference reference : references.to(each.table())) {
        if (reference.key().referencedColumns().equals(keys.columns())) {
          lost(reference, event, keys, gone, count);
        }
      }
    }
    for (Reference reference : references.from(each.table())) {
      if (ForeignKeys.mayMiss(reference, each.written())) {
        missing(reference, each.written());
      }
    }
  }

  private void missing(Reference reference, WrittenTable written) {
    backend.transaction().keyUses().refers(reference.id());
    if (deferred.isDeferred(reference)) {
      deferred.add(reference, DeferredChecks.Cause.MISSING);
      return;
    }
    boolean updated = reference.key().columns().stream().anyMatch(written.updated()::contains);
    // rows that were there when NOT VALID let them stay are not this statement's
    boolean own = !updated || !reference.rules().validated();
    KeyChecks.missing(reference.table(), reference.key(), own, "")
        .forEach(sql -> backend.engine().query(sql).close());
  }

  private void lost(
      Reference reference, Event event, KeyEffects.Keys keys, String gone, long count) {
    WrittenTable written = event.effects().written();
    boolean update = !written.deletes();
    Action action = update ? reference.rules().onUpdate() : reference.rules().onDelete();
    boolean both = written.deletes() && !written.updated().isEmpty();
    boolean unclear =
        (both && reference.rules().onUpdate() != reference.rules().onDelete() && count > 0)
            || (!written.updated().isEmpty() && event.changed() != 1 && action != Action.NO_ACTION);
    if (unclear) {
      refuseIfReferenced(reference, keys);
    }
    if (count == 0) {
      return;
    }
    backend.transaction().keyUses().removes(reference.id());
    switch (action) {
      case NO_ACTION, RESTRICT -> {
        if (action == Action.NO_ACTION && deferred.isDeferred(reference)) {
          deferred.add(reference, DeferredChecks.Cause.GONE);
        } else {
          backend
              .engine()
              .query(KeyChecks.stillReferenced(reference.table(), reference.key(), gone))
              .close();
        }
      }
      case CASCADE -> {
        if (update) {
          follow(reference, keys, event.effects().table(), gone);
        } else {
          run(
              reference.table(),
              WrittenTable.deleted(List.of(reference.table().name())),
              "DELETE FROM "
                  + reference.table().sql()
                  + " WHERE "
                  + KeyChecks.refersTo(reference.key(), gone));
        }
      }
      case SET_NULL -> set(reference, update, "NULL", gone);
      case SET_DEFAULT -> {
        set(reference, update, "DEFAULT", gone);
        // the default may be the very value that is gone
        backend
            .engine()
            .query(KeyChecks.stillReferenced(reference.table(), reference.key(), gone))
            .close();
      }
    }
  }

  /** Several keys have changed at once: which became which is not known. */
  private void refuseIfReferenced(Reference reference, KeyEffects.Keys keys) {
    long referring =
        count(
            "SELECT count(*) FROM "
                + reference.table().sql()
                + " WHERE "
                + KeyChecks.refersTo(reference.key(), keys.copy()));
    if (referring > 0) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "changing several keys at once that foreign key constraint \"%s\" on table \"%s\" refers to is not supported"
                  .formatted(reference.key().name(), reference.table().name()))
          .hint("Change one row a statement, and without RETURNING.");
    }
  }

  /** ON UPDATE CASCADE: the one key that is gone has become the one that is new. */
  private void follow(Reference reference, KeyEffects.Keys keys, EngineName table, String gone) {
    String columns = list(keys.columns());
    String fresh =
        copy(
            "SELECT "
                + columns
                + " FROM "
                + table.sql()
                + " EXCEPT SELECT "
                + columns
                + " FROM "
                + keys.copy());
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < keys.columns().size(); i++) {
      sets.add(
          Identifiers.quote(reference.key().columns().get(i))
              + " = (SELECT "
              + Identifiers.quote(keys.columns().get(i))
              + " FROM "
              + fresh
              + ")");
    }
    update(reference, reference.key().columns(), String.join(", ", sets), gone);
  }

  private void set(Reference reference, boolean update, String value, String gone) {
    List<String> chosen = reference.rules().setColumns();
    List<String> columns = update || chosen.isEmpty() ? reference.key().columns() : chosen;
    String sets =
        columns.stream()
            .map(column -> Identifiers.quote(column) + " = " + value)
            .collect(joining(", "));
    update(reference, columns, sets, gone);
  }

  private void update(Reference reference, List<String> columns, String sets, String gone) {
    run(
        reference.table(),
        WrittenTable.updated(List.of(reference.table().name()), Set.copyOf(columns)),
        "UPDATE "
            + reference.table().sql()
            + " SET "
            + sets
            + " WHERE "
            + KeyChecks.refersTo(reference.key(), gone));
  }

  private void run(EngineName table, WrittenTable written, String sql) {
    KeyEffects next = effects(table, written);
    long changed = change(sql);
    if (changed != 0) {
      events.add(new Event(next, changed));
    }
  }

  private String copy(String query) {
    String name =
        new EngineName(EngineName.TEMPORARY, "main", "_keys_" + backend.nextTemporary()).sql();
    change("CREATE TEMPORARY TABLE " + name + " AS " + query);
    temporary.add(name);
    return name;
  }

  private long change(String sql) {
    changes.add(sql);
    try (ResultStream result = backend.engine().query(sql)) {
      return result.changedRows();
    }
  }

  private long count(String sql) {
    try (ResultStream result = backend.engine().query(sql);
        Chunk chunk = result.next()) {
      return chunk == null ? 0 : chunk.vector(0).getLong(0);
    }
  }

  private void journal() {
    if (backend.transaction().isJournaled() && !changes.isEmpty()) {
      backend.savepoints().journal().add(new RepeatedChanges(backend, changes));
    }
    changes.clear();
  }

  private static String list(List<String> columns) {
    return columns.stream().map(Identifiers::quote).collect(joining(", "));
  }
}
