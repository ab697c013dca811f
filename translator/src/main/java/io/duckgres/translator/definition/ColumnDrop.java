package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** DROP COLUMN with what belongs to the column: keys, checks, indexes, its sequence. */
final class ColumnDrop {
  private ColumnDrop() {}

  static void apply(
      String name, boolean cascade, TableChange change, DefinitionLookup lookup, Steps steps) {
    TableDraft table = change.draft;
    ColumnDefinition column = table.columns.get(table.indexOf(name));
    List<ColumnDefinition> generated =
        table.columns.stream()
            .filter(c -> c.generated() && c.value() != null && ColumnUses.names(c.value(), name))
            .toList();
    if (!generated.isEmpty()) {
      generatedColumns(name, generated, cascade, change, lookup, steps);
    }
    for (ConstraintDefinition constraint : List.copyOf(table.constraints)) {
      if (constraint.columns().contains(name)) {
        checkReferences(
            constraint,
            "column " + name + " of table " + table.name.name(),
            cascade,
            change,
            lookup,
            steps);
        table.constraints.remove(constraint);
        change.rebuild();
      }
    }
    if (table.indexes.removeIf(index -> ColumnUses.names(index.elements(), name))) {
      change.rebuild();
    }
    table.columns.remove(column);
    if (table.columns.isEmpty()) {
      throw DefinitionTerms.unsupported(
          "a table without columns", "Drop the table, or add another column first.");
    }
    table.notes.remove(TableNotes.IDENTITY + name);
    table.notes.remove(TableNotes.DOMAIN + name);
    table.notes.remove(TableNotes.DECLARED + name);
    table.notes.remove(TableNotes.DOMAIN_DEFAULT + name);
    String sequence = table.notes.remove(TableNotes.OWNED + name);
    change.dropValue(name);
    change.rebuild();
    if (sequence != null) {
      change.dropAfterwards(sequence);
    }
  }

  private static void generatedColumns(
      String name,
      List<ColumnDefinition> generated,
      boolean cascade,
      TableChange change,
      DefinitionLookup lookup,
      Steps steps) {
    String table = change.draft.name.name();
    if (!cascade) {
      throw PgError.error(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "cannot drop column %s of table %s because other objects depend on it"
                  .formatted(name, table))
          .detail(
              "column %s of table %s depends on column %s of table %s"
                  .formatted(generated.getFirst().name(), table, name, table))
          .hint("Use DROP ... CASCADE to drop the dependent objects too.");
    }
    for (ColumnDefinition column : generated) {
      steps.notice(
          PgError.notice("drop cascades to column %s of table %s".formatted(column.name(), table)));
      apply(column.name(), true, change, lookup, steps);
    }
  }

  /** A key that foreign keys rest on goes only with them. */
  static void checkReferences(
      ConstraintDefinition constraint,
      String what,
      boolean cascade,
      TableChange change,
      DefinitionLookup lookup,
      Steps steps) {
    if (constraint.kind() != Kind.PRIMARY_KEY && constraint.kind() != Kind.UNIQUE) {
      return;
    }
    for (TableDefinition child : lookup.referencing(change.before.name())) {
      for (ConstraintDefinition foreign : child.constraints()) {
        boolean rests =
            change.before.name().equals(foreign.referenced())
                && foreign.referencedColumns().size() == constraint.columns().size()
                && constraint.columns().containsAll(foreign.referencedColumns());
        if (rests && cascade) {
          if (foreign.isEngines()) {
            throw DefinitionTerms.unsupported(
                "dropping a key with the foreign keys that rest on it",
                "Drop constraint " + foreign.name() + " of " + child.name().name() + " first.");
          }
          change.release(child.name(), foreign.name());
          steps.notice(
              PgError.notice(
                  "drop cascades to constraint %s on table %s"
                      .formatted(foreign.name(), child.name().name())));
          continue;
        }
        if (rests) {
          throw PgError.error(
                  SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
                  "cannot drop %s because other objects depend on it".formatted(what))
              .detail(
                  "constraint %s on table %s depends on %s"
                      .formatted(
                          foreign.name(),
                          child.name().name(),
                          what.startsWith("constraint") ? "index " + constraint.name() : what))
              .hint("Use DROP ... CASCADE to drop the dependent objects too.");
        }
      }
    }
  }
}
