package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.definition.ForeignKey.Action;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/** Foreign keys as written to foreign keys as defined: PostgreSQL's ATAddForeignKeyConstraint. */
final class NewForeignKeys {
  private final DefinitionLookup lookup;

  NewForeignKeys(DefinitionLookup lookup) {
    this.lookup = lookup;
  }

  ConstraintDefinition of(
      PgConstraint written, String name, List<String> columns, TableDraft table) {
    SqlIdentifier other = written.referenced();
    if (other == null) {
      throw new IllegalStateException("a foreign key without table");
    }
    if (written.options().contains("MATCH PARTIAL")) {
      throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "MATCH PARTIAL not yet implemented");
    }
    EngineName referenced = referenced(other.names, table);
    checkPersistence(referenced, table);
    columns.forEach(column -> checkColumn(column, table.columns));
    List<ConstraintDefinition> constraints;
    List<IndexDefinition> indexes;
    List<ColumnDefinition> others;
    if (referenced.equals(table.name)) {
      constraints = table.constraints;
      indexes = table.indexes;
      others = table.columns;
    } else {
      TableDefinition definition = lookup.table(referenced);
      constraints = definition.constraints();
      indexes = definition.indexes();
      others = definition.columns();
    }
    List<String> keys = NewConstraints.names(written.referencedKeys());
    if (keys.isEmpty()) {
      keys = primaryKey(referenced, constraints);
    } else {
      keys.forEach(key -> checkColumn(key, others));
      checkUnique(referenced, keys, constraints, indexes);
    }
    ForeignKey rules = rules(written, columns, table);
    checkGenerated(rules, columns, table);
    if (keys.size() != columns.size()) {
      throw PgError.error(
          SqlState.INVALID_FOREIGN_KEY,
          "number of referencing and referenced columns for foreign key disagree");
    }
    ConstraintDefinition made =
        new ConstraintDefinition(Kind.FOREIGN_KEY, name, columns, null, referenced, keys, rules);
    KeyTypes.check(made, table, others);
    return made;
  }

  private static void checkColumn(String column, List<ColumnDefinition> columns) {
    if (columns.stream().noneMatch(c -> c.name().equals(column))) {
      throw DefinitionErrors.noReferencingColumn(column);
    }
  }

  private EngineName referenced(List<String> name, TableDraft table) {
    if (name.getLast().equals(table.name.name())
        && lookup.created(name, table.name.isTemporary()).equals(table.name)) {
      return table.name;
    }
    DefinitionLookup.Relation relation = lookup.relation(name);
    if (relation == null) {
      throw DefinitionErrors.noRelation(name);
    }
    if (relation.kind() != DefinitionLookup.Kind.TABLE) {
      throw PgError.error(
          SqlState.WRONG_OBJECT_TYPE,
          "referenced relation \"" + name.getLast() + "\" is not a table");
    }
    return relation.name();
  }

  private static void checkPersistence(EngineName referenced, TableDraft table) {
    if (referenced.isTemporary() != table.name.isTemporary()) {
      String kind = table.name.isTemporary() ? "temporary" : "permanent";
      throw PgError.error(
          SqlState.INVALID_TABLE_DEFINITION,
          "constraints on %s tables may reference only %s tables".formatted(kind, kind));
    }
  }

  private static List<String> primaryKey(
      EngineName referenced, List<ConstraintDefinition> constraints) {
    return constraints.stream()
        .filter(c -> c.kind() == Kind.PRIMARY_KEY)
        .map(ConstraintDefinition::columns)
        .findFirst()
        .orElseThrow(
            () ->
                PgError.error(
                    SqlState.UNDEFINED_OBJECT,
                    "there is no primary key for referenced table \"" + referenced.name() + "\""));
  }

  private static void checkUnique(
      EngineName referenced,
      List<String> keys,
      List<ConstraintDefinition> constraints,
      List<IndexDefinition> indexes) {
    boolean constraint =
        constraints.stream()
            .filter(c -> c.kind() == Kind.PRIMARY_KEY || c.kind() == Kind.UNIQUE)
            .anyMatch(c -> same(c.columns(), keys));
    boolean index =
        indexes.stream()
            .filter(IndexDefinition::unique)
            .anyMatch(i -> same(List.of(i.elements().replace("\"", "").split(", ")), keys));
    if (!constraint && !index) {
      throw PgError.error(
          SqlState.INVALID_FOREIGN_KEY,
          "there is no unique constraint matching given keys for referenced table \""
              + referenced.name()
              + "\"");
    }
  }

  private static boolean same(List<String> some, List<String> others) {
    return some.size() == others.size() && some.containsAll(others) && others.containsAll(some);
  }

  private static ForeignKey rules(PgConstraint written, List<String> columns, TableDraft table) {
    List<String> options = written.options().stream().map(o -> o.toUpperCase(Locale.ROOT)).toList();
    String prefix = "SET COLUMN ";
    List<String> set =
        written.options().stream()
            .filter(o -> o.startsWith(prefix))
            .map(o -> o.substring(prefix.length()))
            .toList();
    for (String column : set) {
      checkColumn(column, table.columns);
      if (!columns.contains(column)) {
        throw PgError.error(
            SqlState.INVALID_COLUMN_REFERENCE,
            "column \"%s\" referenced in ON DELETE SET action must be part of foreign key"
                .formatted(column));
      }
    }
    return new ForeignKey(
        action("ON DELETE ", options),
        action("ON UPDATE ", options),
        set,
        options.contains("MATCH FULL"),
        options.contains("DEFERRABLE") || options.contains("INITIALLY DEFERRED"),
        options.contains("INITIALLY DEFERRED"),
        !options.contains("NOT VALID"));
  }

  private static Action action(String event, List<String> options) {
    return options.stream()
        .filter(o -> o.startsWith(event))
        .map(o -> Action.valueOf(o.substring(event.length()).replace(' ', '_')))
        .findFirst()
        .orElse(Action.NO_ACTION);
  }

  private static void checkGenerated(ForeignKey rules, List<String> columns, TableDraft table) {
    boolean generated =
        table.columns.stream().anyMatch(c -> c.generated() && columns.contains(c.name()));
    if (!generated) {
      return;
    }
    String wrong =
        switch (rules.onUpdate()) {
          case CASCADE, SET_NULL, SET_DEFAULT -> "ON UPDATE";
          case NO_ACTION, RESTRICT -> null;
        };
    if (wrong == null
        && (rules.onDelete() == Action.SET_NULL || rules.onDelete() == Action.SET_DEFAULT)) {
      wrong = "ON DELETE";
    }
    refuse(wrong);
  }

  private static void refuse(@Nullable String event) {
    if (event != null) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "invalid " + event + " action for foreign key constraint containing generated column");
    }
  }
}
