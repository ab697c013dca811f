package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.definition.TableStatements.Rebuilt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tables that refer to one another by foreign keys, which the engine makes and drops in order. */
final class Dependents {
  private Dependents() {}

  /** Adds to a table that is made anew the tables that refer to it, at any distance. */
  static void add(List<Rebuilt> tables, TableChange change, DefinitionLookup lookup) {
    Set<EngineName> seen = new HashSet<>();
    seen.add(change.before.name());
    List<TableDefinition> found = new ArrayList<>();
    collect(change.before.name(), lookup, seen, found);
    for (TableDefinition table : found) {
      tables.add(Rebuilt.same(table, change.followed(table)));
    }
    sort(tables);
  }

  private static void collect(
      EngineName table,
      DefinitionLookup lookup,
      Set<EngineName> seen,
      List<TableDefinition> found) {
    for (TableDefinition child : lookup.referencing(table)) {
      if (child.refersTo(table) && seen.add(child.name())) {
        found.add(child);
        collect(child.name(), lookup, seen, found);
      }
    }
  }

  /** Referred before referring, under the old definitions, which are dropped in reverse. */
  static void sort(List<Rebuilt> tables) {
    List<Rebuilt> sorted = new ArrayList<>();
    List<Rebuilt> rest = new ArrayList<>(tables);
    while (!rest.isEmpty()) {
      Predicate<Rebuilt> free =
          candidate ->
              rest.stream()
                  .noneMatch(
                      other -> other != candidate && candidate.old().refersTo(other.old().name()));
      Rebuilt next = rest.stream().filter(free).findFirst().orElse(rest.getFirst());
      rest.remove(next);
      sorted.add(next);
    }
    tables.clear();
    tables.addAll(sorted);
  }

  /** Makes the tables that refer to one about to be dropped anew without these foreign keys. */
  static List<String> withoutReferences(TableDefinition table, Set<EngineName> dropped) {
    TableDraft draft = new TableDraft(table);
    draft.constraints.removeIf(
        c -> c.kind() == Kind.FOREIGN_KEY && dropped.contains(c.referenced()));
    TableDefinition without = draft.finish();
    return dropped.stream().anyMatch(table::refersTo)
        ? TableStatements.rebuild(List.of(Rebuilt.same(table, without)))
        : List.of(TableStatements.comment(without));
  }
}
