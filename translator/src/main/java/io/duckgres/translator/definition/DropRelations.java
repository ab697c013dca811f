package io.duckgres.translator.definition;

import io.duckgres.translator.definition.DefinitionLookup.Kind;
import io.duckgres.translator.definition.DefinitionLookup.Relation;
import io.duckgres.translator.tree.PgDrop;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** DROP TABLE, VIEW, MATERIALIZED VIEW, SEQUENCE and INDEX with what depends on them. */
final class DropRelations {
  private final PgDrop tree;
  private final DefinitionLookup lookup;
  private final Steps steps = new Steps();
  private final Map<EngineName, Relation> dropped = new LinkedHashMap<>();

  /** What CASCADE takes along, in PostgreSQL's words. */
  private final List<String> cascaded = new ArrayList<>();

  /** Why it cannot be done without CASCADE, and the first object this is about. */
  private final List<String> details = new ArrayList<>();

  private String refused = "";

  /** Tables as they are without the noted indexes dropped so far. */
  private final Map<EngineName, TableDefinition> tables = new LinkedHashMap<>();

  private final Map<EngineName, TableDefinition> withoutKeys = new LinkedHashMap<>();

  private DropRelations(PgDrop tree, DefinitionLookup lookup) {
    this.tree = tree;
    this.lookup = lookup;
  }

  static boolean handles(PgDrop drop) {
    return switch (drop.kind()) {
      case "TABLE", "VIEW", "MATERIALIZED VIEW", "SEQUENCE", "INDEX" -> true;
      default -> false;
    };
  }

  static Steps steps(PgDrop tree, DefinitionLookup lookup) {
    return new DropRelations(tree, lookup).run();
  }

  private Steps run() {
    String words = tree.kind().toLowerCase(Locale.ROOT);
    for (SqlNode node : tree.names()) {
      Relation relation = find(((SqlIdentifier) node).names, words);
      if (relation != null) {
        dropped.put(relation.name(), relation);
      }
    }
    for (Relation relation : List.copyOf(dropped.values())) {
      dependents(relation, relation);
    }
    if (!tree.cascade() && !details.isEmpty()) {
      throw PgError.error(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "cannot drop %s because other objects depend on it".formatted(refused))
          .detail(String.join("\n", details))
          .hint("Use DROP ... CASCADE to drop the dependent objects too.");
    }
    noticeCascade();
    withoutKeys
        .values()
        .forEach(t -> steps.addAll(Dependents.withoutReferences(t, dropped.keySet())));
    List<Relation> order = new ArrayList<>(dropped.values());
    order.sort((a, b) -> refers(b, a) ? 1 : refers(a, b) ? -1 : 0);
    order.forEach(this::drop);
    return steps;
  }

  private boolean refers(Relation from, Relation to) {
    return from.kind() == Kind.TABLE
        && to.kind() == Kind.TABLE
        && lookup.table(from.name()).refersTo(to.name());
  }

  private @Nullable Relation find(List<String> name, String words) {
    Relation relation = lookup.relation(name);
    if (relation == null && tree.ifExists()) {
      steps.notice(PgError.notice(words + " \"" + name.getLast() + "\" does not exist, skipping"));
      return null;
    }
    if (relation == null) {
      throw PgError.error(
          words.equals("index") ? SqlState.UNDEFINED_OBJECT : SqlState.UNDEFINED_TABLE,
          words + " \"" + name.getLast() + "\" does not exist");
    }
    if (!relation.kind().words().equals(words)) {
      String is = relation.kind().words();
      throw DefinitionErrors.wrongKind(relation.name().name(), words)
          .hint(
              "Use DROP "
                  + is.toUpperCase(Locale.ROOT)
                  + " to remove "
                  + (is.equals("index") ? "an " : "a ")
                  + is
                  + ".");
    }
    return relation;
  }

  private void dependents(Relation relation, Relation first) {
    if (relation.kind() == Kind.TABLE) {
      TableNotes.read(relation.comment())
          .forEach(
              (key, value) -> {
                if (key.startsWith(TableNotes.OWNED)) {
                  EngineName sequence = EngineName.parse(value);
                  defaults(new Relation(sequence, Kind.SEQUENCE, null), first);
                }
              });
      foreignKeys(relation, first);
    }
    for (Relation view : lookup.viewsOf(relation.name())) {
      if (dropped.containsKey(view.name())) {
        continue;
      }
      String what = view.kind().words() + " " + view.name().name();
      depends(what + " depends on " + described(relation), what, first);
      dropped.put(view.name(), view);
      dependents(view, first);
    }
    if (relation.kind() == Kind.SEQUENCE) {
      defaults(relation, first);
    }
  }

  private void foreignKeys(Relation relation, Relation first) {
    for (TableDefinition child : lookup.referencing(relation.name())) {
      if (dropped.containsKey(child.name())) {
        continue;
      }
      for (ConstraintDefinition key : child.constraints()) {
        if (relation.name().equals(key.referenced())) {
          String what = "constraint %s on table %s".formatted(key.name(), child.name().name());
          depends(what + " depends on " + described(relation), what, first);
        }
      }
      withoutKeys.put(child.name(), child);
    }
  }

  private void defaults(Relation sequence, Relation first) {
    for (DefinitionLookup.SequenceUse use : lookup.usesOf(sequence.name())) {
      if (!dropped.containsKey(use.table())) {
        String what =
            "default value for column %s of table %s".formatted(use.column(), use.table().name());
        depends(what + " depends on " + described(sequence), what, first);
        if (sequence.kind() == first.kind()) {
          steps.add(AlterSequence.alter(use) + " DROP DEFAULT");
        }
      }
    }
  }

  private static String described(Relation relation) {
    return relation.kind().words() + " " + relation.name().name();
  }

  private void depends(String detail, String what, Relation first) {
    if (details.isEmpty()) {
      refused = described(first);
    }
    details.add(detail);
    cascaded.add("drop cascades to " + what);
  }

  private void noticeCascade() {
    if (cascaded.size() == 1) {
      steps.notice(PgError.notice(cascaded.getFirst()));
    } else if (!cascaded.isEmpty()) {
      steps.notice(
          PgError.notice("drop cascades to " + cascaded.size() + " other objects")
              .detail(String.join("\n", cascaded)));
    }
  }

  private void drop(Relation relation) {
    if (relation.kind() == Kind.INDEX) {
      dropIndex(relation.name());
      return;
    }
    List<EngineName> sequences = new ArrayList<>();
    TableNotes.read(relation.comment())
        .forEach(
            (key, value) -> {
              if (key.startsWith(TableNotes.OWNED)) {
                sequences.add(EngineName.parse(value));
              }
            });
    for (EngineName sequence : sequences) {
      withoutDefaults(sequence);
    }
    steps.add("DROP " + CommentOn.engineKind(relation.kind()) + " " + relation.name().sql());
    sequences.forEach(sequence -> steps.add("DROP SEQUENCE IF EXISTS " + sequence.sql()));
  }

  private void dropIndex(EngineName index) {
    EngineName name = lookup.tableOf(index);
    TableDefinition table = tables.computeIfAbsent(name, lookup::table);
    TableDraft without = new TableDraft(table);
    if (without.indexes.removeIf(i -> i.name().equals(index.name()) && !i.isEngines())) {
      TableDefinition rest = without.finish();
      tables.put(name, rest);
      steps.add(TableStatements.comment(rest));
    } else {
      steps.add("DROP INDEX " + index.sql());
    }
  }

  /** Defaults of other tables that take values from a sequence about to go. */
  private void withoutDefaults(EngineName sequence) {
    for (DefinitionLookup.SequenceUse use : lookup.usesOf(sequence)) {
      if (!dropped.containsKey(use.table())) {
        steps.add(AlterSequence.alter(use) + " DROP DEFAULT");
      }
    }
  }
}
