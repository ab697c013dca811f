package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, all but NOT NULL.
 *
 * @param expression of a CHECK, in the engine's SQL
 * @param referenced the table of a foreign key
 * @param foreignKey null for other kinds, and for a foreign key that the engine itself keeps
 */
public record ConstraintDefinition(
    Kind kind,
    String name,
    List<String> columns,
    @Nullable String expression,
    @Nullable EngineName referenced,
    List<String> referencedColumns,
    @Nullable ForeignKey foreignKey) {

  public enum Kind {
    PRIMARY_KEY("primary key", "pkey"),
    UNIQUE("unique", "key"),
    CHECK("check", "check"),
    FOREIGN_KEY("foreign key", "fkey");

    final String words;

    /** What default names end with. */
    final String suffix;

    Kind(String words, String suffix) {
      this.words = words;
      this.suffix = suffix;
    }
  }

  public ConstraintDefinition {
    columns = List.copyOf(columns);
    referencedColumns = List.copyOf(referencedColumns);
  }

  /** Not a foreign key, or one of the engine's. */
  public ConstraintDefinition(
      Kind kind,
      String name,
      List<String> columns,
      @Nullable String expression,
      @Nullable EngineName referenced,
      List<String> referencedColumns) {
    this(kind, name, columns, expression, referenced, referencedColumns, null);
  }

  public ConstraintDefinition named(String fresh) {
    return new ConstraintDefinition(
        kind, fresh, columns, expression, referenced, referencedColumns, foreignKey);
  }

  ConstraintDefinition with(ForeignKey fresh) {
    return new ConstraintDefinition(
        kind, name, columns, expression, referenced, referencedColumns, fresh);
  }

  /** Whether the engine itself has it; the others are foreign keys of the notes. */
  boolean isEngines() {
    return foreignKey == null;
  }

  ConstraintDefinition on(List<String> own, List<String> others) {
    return new ConstraintDefinition(kind, name, own, expression, referenced, others, foreignKey);
  }

  ConstraintDefinition referencing(EngineName table) {
    return new ConstraintDefinition(
        kind, name, columns, expression, table, referencedColumns, foreignKey);
  }

  ConstraintDefinition checking(String condition) {
    return new ConstraintDefinition(
        kind, name, columns, condition, referenced, referencedColumns, foreignKey);
  }

  /** With PostgreSQL's default names for those without; names are unique in a table. */
  public static List<ConstraintDefinition> allNamed(
      List<ConstraintDefinition> constraints, String table) {
    Set<String> taken = new HashSet<>();
    constraints.forEach(c -> taken.add(c.name()));
    List<ConstraintDefinition> named = new ArrayList<>();
    for (ConstraintDefinition c : constraints) {
      named.add(
          c.name().isEmpty()
              ? c.named(ConstraintNames.choose(c.kind(), table, c.columns(), taken))
              : c);
    }
    return named;
  }

  /** As a table constraint of the engine, which keeps no name. */
  String sql() {
    return switch (kind) {
      case PRIMARY_KEY -> "PRIMARY KEY " + list(columns);
      case UNIQUE -> "UNIQUE " + list(columns);
      case CHECK -> "CHECK (" + expression + ")";
      case FOREIGN_KEY ->
          "FOREIGN KEY "
              + list(columns)
              + " REFERENCES "
              + (referenced == null ? "" : referenced.schemaSql())
              + (referencedColumns.isEmpty() ? "" : " " + list(referencedColumns));
    };
  }

  private static String list(List<String> names) {
    return names.stream().map(Identifiers::quote).collect(Collectors.joining(", ", "(", ")"));
  }
}
