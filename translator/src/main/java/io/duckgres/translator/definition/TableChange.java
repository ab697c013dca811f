package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table on its way to another definition: the draft, where the rows of each column come from, and
 * the engine's own statements as long as they suffice. Used by one ALTER TABLE.
 */
final class TableChange {
  final TableDefinition before;
  final TableDraft draft;

  /** New column name to SQL over the old columns. */
  private final Map<String, String> values = new LinkedHashMap<>();

  /** Old column name to new, for those renamed. */
  private final Map<String, String> renamed = new LinkedHashMap<>();

  private final List<String> statements = new ArrayList<>();
  private final List<String> dropped = new ArrayList<>();

  /** Foreign keys of other tables that go with the key they rest on: table and name. */
  private final Set<Map.Entry<EngineName, String>> released = new HashSet<>();

  private boolean rebuild;
  private boolean blockedByDependents;

  TableChange(TableDefinition before) {
    this.before = before;
    this.draft = new TableDraft(before);
    before.columns().stream()
        .filter(c -> !c.generated())
        .forEach(c -> values.put(c.name(), Identifiers.quote(c.name())));
  }

  /** No statement of the engine does it. */
  void rebuild() {
    rebuild = true;
  }

  /** The engine's own way, {@code ALTER TABLE name …}. */
  void engine(String action, boolean blockedByIndexesAndReferences) {
    statements.add("ALTER TABLE " + draft.name.sql() + " " + action);
    blockedByDependents |= blockedByIndexesAndReferences;
  }

  /** A sequence that goes with its column. */
  void dropAfterwards(String sequence) {
    dropped.add("DROP SEQUENCE IF EXISTS " + sequence);
  }

  List<String> dropped() {
    return dropped;
  }

  boolean needsRebuild() {
    return rebuild;
  }

  boolean isBlockedByDependents() {
    return blockedByDependents;
  }

  List<String> statements() {
    return statements;
  }

  /** What goes into the columns, in the draft's order. */
  Map<String, String> values() {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (ColumnDefinition column : draft.columns) {
      String value = values.get(column.name());
      if (value != null && !column.generated()) {
        ordered.put(column.name(), value);
      }
    }
    return ordered;
  }

  void value(String column, String sql) {
    values.put(column, sql);
  }

  void dropValue(String column) {
    values.remove(column);
  }

  void rename(EngineName to) {
    engine("RENAME TO " + Identifiers.quote(to.name()), true);
    draft.name = to;
  }

  void renameColumn(String from, String to) {
    String value = values.remove(from);
    if (value != null) {
      values.put(to, value);
    }
    String old =
        renamed.entrySet().stream()
            .filter(e -> e.getValue().equals(from))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse(from);
    renamed.put(old, to);
    engine("RENAME COLUMN " + Identifiers.quote(from) + " TO " + Identifiers.quote(to), true);
  }

  /** A foreign key of another table goes with the key that it rests on. */
  void release(EngineName child, String foreignKey) {
    released.add(Map.entry(child, foreignKey));
  }

  /** A referring table whose foreign keys follow the new names. */
  TableDefinition followed(TableDefinition child) {
    TableDraft follower = new TableDraft(child);
    follower.constraints.removeIf(c -> released.contains(Map.entry(child.name(), c.name())));
    follower.constraints.replaceAll(
        c ->
            before.name().equals(c.referenced())
                ? c.on(
                        c.columns(),
                        c.referencedColumns().stream()
                            .map(column -> renamed.getOrDefault(column, column))
                            .toList())
                    .referencing(draft.name)
                : c);
    return follower.finish();
  }
}
