package io.duckgres.translator.definition;

import io.duckgres.translator.definition.TableStatements.Rebuilt;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTruncate;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/**
 * TRUNCATE of tables, their referring tables with CASCADE, their sequences with RESTART IDENTITY.
 */
final class TruncateTables {
  private TruncateTables() {}

  static Steps steps(PgTruncate tree, DefinitionLookup lookup) {
    Steps steps = new Steps();
    Map<EngineName, TableDefinition> tables = new LinkedHashMap<>();
    for (SqlNode node : tree.tables()) {
      TableDefinition table = find(name(node), lookup);
      tables.put(table.name(), table);
    }
    boolean related = references(tree, tables, lookup, steps);
    if (related) {
      // The engine still sees references from rows that the same transaction has deleted.
      List<Rebuilt> order = new ArrayList<>();
      tables.values().forEach(t -> order.add(new Rebuilt(t, t, Map.of())));
      Dependents.sort(order);
      order.reversed().forEach(t -> steps.add("DROP TABLE " + t.old().name().sql()));
      order.forEach(t -> steps.addAll(TableStatements.create(t.fresh())));
    } else {
      tables.keySet().forEach(name -> steps.add("TRUNCATE " + name.sql()));
    }
    if (tree.restartIdentity()) {
      tables.values().forEach(table -> restart(table, lookup, steps));
    }
    return steps;
  }

  private static List<String> name(SqlNode node) {
    return node instanceof PgTableRef table ? table.name().names : ((SqlIdentifier) node).names;
  }

  private static TableDefinition find(List<String> name, DefinitionLookup lookup) {
    DefinitionLookup.Relation relation = lookup.relation(name);
    if (relation == null) {
      throw DefinitionErrors.noRelation(name);
    }
    if (relation.kind() != DefinitionLookup.Kind.TABLE) {
      throw DefinitionErrors.wrongKind(relation.name().name(), "table");
    }
    return lookup.table(relation.name());
  }

  /** Whether any of the tables is referred to by another that is emptied as well. */
  private static boolean references(
      PgTruncate tree,
      Map<EngineName, TableDefinition> tables,
      DefinitionLookup lookup,
      Steps steps) {
    boolean related = false;
    Deque<EngineName> open = new ArrayDeque<>(tables.keySet());
    while (!open.isEmpty()) {
      EngineName name = open.removeFirst();
      for (TableDefinition child : lookup.referencing(name)) {
        related |= child.refersTo(name);
        if (tables.containsKey(child.name())) {
          continue;
        }
        if (!tree.cascade()) {
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "cannot truncate a table referenced in a foreign key constraint")
              .detail("Table \"%s\" references \"%s\".".formatted(child.name().name(), name.name()))
              .hint(
                  "Truncate table \"%s\" at the same time, or use TRUNCATE ... CASCADE."
                      .formatted(child.name().name()));
        }
        steps.notice(PgError.notice("truncate cascades to table \"" + child.name().name() + "\""));
        tables.put(child.name(), child);
        open.add(child.name());
      }
    }
    return related;
  }

  private static void restart(TableDefinition table, DefinitionLookup lookup, Steps steps) {
    table
        .notes()
        .forEach(
            (key, value) -> {
              if (key.startsWith(TableNotes.OWNED)) {
                SequenceDefinition sequence = lookup.sequence(EngineName.parse(value));
                AlterSequence.set(sequence, sequence.start(), lookup, steps);
              }
            });
  }
}
