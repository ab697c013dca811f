package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table definition being made; used by one statement. */
final class TableDraft {
  final List<ColumnDefinition> columns = new ArrayList<>();
  final List<ConstraintDefinition> constraints = new ArrayList<>();
  final List<IndexDefinition> indexes = new ArrayList<>();
  final Map<String, String> notes = new LinkedHashMap<>();
  EngineName name;
  @Nullable String comment;

  TableDraft(EngineName name) {
    this.name = name;
  }

  TableDraft(TableDefinition table) {
    this(table.name());
    columns.addAll(table.columns());
    constraints.addAll(table.constraints());
    indexes.addAll(table.indexes());
    notes.putAll(table.notes());
    comment = table.comment();
  }

  /** The definition; constraints that were given no name get PostgreSQL's. */
  TableDefinition finish() {
    return new TableDefinition(
        name,
        columns,
        ConstraintDefinition.allNamed(constraints, name.name()),
        indexes,
        comment,
        notes);
  }

  /** -1 when there is none. */
  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** Adds a constraint whose columns exist; a primary key makes them NOT NULL. */
  void add(ConstraintDefinition constraint) {
    if (constraint.kind() != Kind.CHECK) {
      for (String column : constraint.columns()) {
        int at = indexOf(column);
        if (at < 0) {
          throw constraint.kind() == Kind.FOREIGN_KEY
              ? DefinitionErrors.noReferencingColumn(column)
              : DefinitionErrors.noKeyColumn(column);
        }
        if (constraint.kind() == Kind.PRIMARY_KEY) {
          columns.set(at, columns.get(at).withNotNull(true));
        }
        if (constraint.kind() != Kind.FOREIGN_KEY) {
          columns.set(at, NumericKeys.checked(columns.get(at)));
        }
      }
    }
    boolean second =
        constraint.kind() == Kind.PRIMARY_KEY
            && constraints.stream().anyMatch(c -> c.kind() == Kind.PRIMARY_KEY);
    if (second) {
      throw DefinitionErrors.secondPrimaryKey(name.name());
    }
    if (constraints.stream()
        .anyMatch(c -> !c.name().isEmpty() && c.name().equals(constraint.name()))) {
      throw DefinitionErrors.constraintExists(constraint.name(), name.name());
    }
    constraints.add(constraint);
  }
}
