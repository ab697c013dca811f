package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgTableLike;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlNodeList;

/** {@code LIKE table INCLUDING …}: columns always, the rest as far as it is asked for. */
final class LikeClause {
  private static final Set<String> ALL =
      Set.of("COMMENTS", "CONSTRAINTS", "DEFAULTS", "GENERATED", "IDENTITY", "INDEXES");

  private final OwnedSequences sequences;
  private final DefinitionLookup lookup;

  LikeClause(DefinitionTerms terms, DefinitionLookup lookup, Steps steps) {
    this.sequences = new OwnedSequences(terms, lookup, steps);
    this.lookup = lookup;
  }

  void add(PgTableLike like, TableDraft table) {
    DefinitionLookup.Relation relation = lookup.relation(like.name().names);
    if (relation == null) {
      throw DefinitionErrors.noRelation(like.name().names);
    }
    if (relation.kind() == DefinitionLookup.Kind.SEQUENCE
        || relation.kind() == DefinitionLookup.Kind.INDEX) {
      throw DefinitionErrors.wrongKind(
          relation.name().name(),
          "table, view, materialized view, composite type, or foreign table");
    }
    TableDefinition source = lookup.table(relation.name());
    Set<String> including = including(like);
    for (ColumnDefinition column : source.columns()) {
      if (table.indexOf(column.name()) >= 0) {
        throw DefinitionErrors.columnExists(column.name(), table.name.name());
      }
      column(column, source, including, table);
    }
    if (including.contains("CONSTRAINTS")) {
      source.constraints().stream().filter(c -> c.kind() == Kind.CHECK).forEach(table::add);
    }
    if (including.contains("INDEXES")) {
      indexes(source, including, table);
    }
  }

  private static Set<String> including(PgTableLike like) {
    Set<String> chosen = new HashSet<>();
    for (String option : like.options()) {
      String upper = option.toUpperCase(Locale.ROOT);
      String what = upper.substring(upper.indexOf(' ') + 1);
      Set<String> meant = what.equals("ALL") ? ALL : Set.of(what);
      if (upper.startsWith("INCLUDING")) {
        chosen.addAll(meant);
      } else {
        chosen.removeAll(meant);
      }
    }
    return chosen;
  }

  private void column(
      ColumnDefinition column, TableDefinition source, Set<String> including, TableDraft table) {
    String identity = source.notes().get(TableNotes.IDENTITY + column.name());
    String wanted = identity != null ? "IDENTITY" : column.generated() ? "GENERATED" : "DEFAULTS";
    boolean keeps = including.contains(wanted);
    String value = keeps ? column.value() : null;
    if (keeps && identity != null) {
      value = sequences.create(table, column.name(), column.type(), SqlNodeList.EMPTY);
      table.notes.put(TableNotes.IDENTITY + column.name(), identity);
    }
    String declared = source.notes().get(TableNotes.DECLARED + column.name());
    if (declared != null) {
      table.notes.put(TableNotes.DECLARED + column.name(), declared);
    }
    String domain = source.notes().get(TableNotes.DOMAIN + column.name());
    if (domain != null) {
      table.notes.put(TableNotes.DOMAIN + column.name(), domain);
    }
    boolean domains = source.notes().containsKey(TableNotes.DOMAIN_DEFAULT + column.name());
    if (domains) {
      table.notes.put(TableNotes.DOMAIN_DEFAULT + column.name(), "t");
    }
    table.columns.add(
        new ColumnDefinition(
            column.name(),
            column.type(),
            domains ? column.value() : value,
            keeps && column.generated(),
            column.notNull(),
            column.lengthCheck(),
            including.contains("COMMENTS") ? column.comment() : null));
  }

  private static void indexes(TableDefinition source, Set<String> including, TableDraft table) {
    for (ConstraintDefinition constraint : source.constraints()) {
      if (constraint.kind() == Kind.PRIMARY_KEY || constraint.kind() == Kind.UNIQUE) {
        table.add(constraint.named(""));
      }
    }
    Set<String> taken = new HashSet<>();
    for (IndexDefinition index : source.indexes()) {
      String name =
          ConstraintNames.choose(
              table.name.name(), String.join("_", plainColumns(index)), "idx", taken);
      table.indexes.add(
          index.with(
              name, index.elements(), including.contains("COMMENTS") ? index.comment() : null));
    }
  }

  /** The columns of an index; {@code expr} stands for an expression. */
  private static List<String> plainColumns(IndexDefinition index) {
    return List.of(index.elements().split(", ")).stream()
        .map(e -> e.startsWith("(") ? "expr" : e.replace("\"", ""))
        .toList();
  }
}
