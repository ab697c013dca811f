package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is or is to be.
 *
 * @param comment the client's, null for none
 * @param notes see {@link TableNotes}; the names of constraints are in the constraints instead
 */
public record TableDefinition(
    EngineName name,
    List<ColumnDefinition> columns,
    List<ConstraintDefinition> constraints,
    List<IndexDefinition> indexes,
    @Nullable String comment,
    Map<String, String> notes) {

  public TableDefinition {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
    indexes = List.copyOf(indexes);
    notes = new LinkedHashMap<>(notes);
  }

  public @Nullable ColumnDefinition column(String column) {
    return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElse(null);
  }

  public @Nullable ConstraintDefinition constraint(String constraint) {
    return constraints.stream().filter(c -> c.name().equals(constraint)).findFirst().orElse(null);
  }

  public @Nullable ConstraintDefinition primaryKey() {
    return constraints.stream().filter(c -> c.kind() == Kind.PRIMARY_KEY).findFirst().orElse(null);
  }

  public boolean isMaterializedView() {
    return notes.containsKey(TableNotes.QUERY);
  }

  /** Whether a foreign key that the engine keeps refers from this table to {@code other}. */
  public boolean refersTo(EngineName other) {
    return constraints.stream().anyMatch(c -> c.isEngines() && other.equals(c.referenced()));
  }

  /** What the engine keeps as the table's comment. */
  String engineComment() {
    Map<String, String> all = new LinkedHashMap<>();
    List<String> names = new ArrayList<>();
    columns.stream().filter(c -> c.lengthCheck() != null).forEach(c -> names.add(""));
    List<String> foreignKeys = new ArrayList<>();
    for (ConstraintDefinition constraint : constraints) {
      if (constraint.isEngines()) {
        names.add(constraint.name());
      } else {
        foreignKeys.add(ForeignKey.write(constraint));
      }
    }
    if (constraints.size() > foreignKeys.size()) {
      all.put(TableNotes.NAMES, TableNotes.list(names));
    }
    if (!foreignKeys.isEmpty()) {
      all.put(TableNotes.FOREIGN_KEYS, TableNotes.list(foreignKeys));
    }
    List<String> noted =
        indexes.stream().filter(i -> !i.isEngines()).map(IndexDefinition::write).toList();
    if (!noted.isEmpty()) {
      all.put(TableNotes.INDEXES, TableNotes.list(noted));
    }
    all.putAll(notes);
    return TableNotes.write(comment, all);
  }
}
