package io.duckgres.translator.definition;

import static java.util.stream.Collectors.joining;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.typing.Analysis;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Materialized views: tables that keep their query in their notes. The names in it are qualified,
 * since another search path may be in force when it is run again.
 */
public final class MaterializedViews {
  private MaterializedViews() {}

  static Steps create(
      PgCreateTableAs tree,
      TranslationContext context,
      QueryTyping typing,
      DefinitionLookup lookup) {
    EngineName name = lookup.created(tree.name().names, false);
    Steps steps = new Steps();
    if (lookup.relation(List.of(name.shownSchema(), name.name())) != null) {
      if (!tree.ifNotExists()) {
        throw DefinitionErrors.relationExists(name.name());
      }
      return steps.notice(
          Steps.skipped(
              SqlState.DUPLICATE_TABLE,
              "relation \"" + name.name() + "\" already exists, skipping"));
    }
    List<String> uses = RelationUses.of(tree.query(), lookup);
    if (uses.stream().map(EngineName::parse).anyMatch(EngineName::isTemporary)) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "materialized views must not use temporary tables or views");
    }
    PgCreateTableAs qualified =
        (PgCreateTableAs)
            tree.replacing(tree.query(), RelationUses.qualified(tree.query(), lookup));
    Analysis typed = Analysis.of(qualified, typing.typing(lookup.relations()));
    String query = new DefinitionTerms(context).query((PgCreateTableAs) typed.tree());
    if (!tree.columns().isEmpty()) {
      String columns =
          NewConstraints.names(tree.columns()).stream()
              .map(Identifiers::quote)
              .collect(joining(", "));
      query = "SELECT * FROM (" + query + ") AS _query (" + columns + ")";
    }
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put(TableNotes.QUERY, query);
    CreateView.noteTypes(typed.types(), notes);
    if (!uses.isEmpty()) {
      notes.put(TableNotes.USES, TableNotes.list(uses));
    }
    if (!tree.withData()) {
      notes.put(TableNotes.UNPOPULATED, "t");
    }
    steps.add("CREATE TABLE " + name.sql() + " AS " + query + " WITH NO DATA");
    steps.add(TableStatements.comment("TABLE", name, TableNotes.write(null, notes)));
    return tree.withData() ? steps.add(fill(name, query)).countRows("SELECT") : steps;
  }

  private static String fill(EngineName name, String query) {
    return "INSERT INTO " + name.sql() + " " + query;
  }

  /** REFRESH: the table is made anew, since the engine keeps deleted keys until the commit. */
  public static Steps refresh(
      List<String> name, boolean concurrently, boolean data, DefinitionLookup lookup) {
    if (concurrently && !data) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR, "CONCURRENTLY and WITH NO DATA options cannot be used together");
    }
    DefinitionLookup.Relation relation = lookup.relation(name);
    if (relation == null) {
      throw DefinitionErrors.noRelation(name);
    }
    if (relation.kind() != DefinitionLookup.Kind.MATERIALIZED_VIEW) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "\"" + relation.name().name() + "\" is not a materialized view");
    }
    TableDefinition old = lookup.table(relation.name());
    String query = old.notes().get(TableNotes.QUERY);
    if (concurrently) {
      checkConcurrently(old);
    }
    TableDraft fresh = new TableDraft(old);
    fresh.notes.remove(TableNotes.UNPOPULATED);
    if (!data) {
      fresh.notes.put(TableNotes.UNPOPULATED, "t");
    }
    Steps steps = new Steps().add("DROP TABLE " + old.name().sql());
    steps.addAll(TableStatements.create(fresh.finish()));
    return data && query != null ? steps.add(fill(old.name(), query)) : steps;
  }

  private static void checkConcurrently(TableDefinition view) {
    if (view.notes().containsKey(TableNotes.UNPOPULATED)) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "CONCURRENTLY cannot be used when the materialized view is not populated");
    }
    boolean unique =
        view.indexes().stream().anyMatch(i -> i.unique() && !i.elements().contains("("));
    if (!unique) {
      throw PgError.error(
              SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
              "cannot refresh materialized view \"%s.%s\" concurrently"
                  .formatted(view.name().shownSchema(), view.name().name()))
          .hint(
              "Create a unique index with no WHERE clause on one or more columns of the"
                  + " materialized view.");
    }
  }
}
