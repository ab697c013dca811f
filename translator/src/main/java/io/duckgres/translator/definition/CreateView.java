package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.KeyWords;
import io.duckgres.translator.plan.ColumnType;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.typing.Analysis;
import io.duckgres.translator.typing.Analysis.ViewQuery;
import io.duckgres.translator.typing.Typing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CREATE VIEW: the engine does not know what a view reads, so it is noted with the view. */
final class CreateView {
  private CreateView() {}

  static Steps steps(
      PgCreateView tree, TranslationContext context, DefinitionLookup lookup, QueryTyping types) {
    EngineName name = lookup.created(tree.name().names, tree.persistence().equals("TEMPORARY"));
    DefinitionLookup.Relation existing = lookup.relation(List.of(name.shownSchema(), name.name()));
    Map<String, String> notes = new LinkedHashMap<>();
    List<String> uses = RelationUses.of(tree.query(), lookup);
    if (!uses.isEmpty()) {
      notes.put(TableNotes.USES, TableNotes.list(uses));
    }
    String comment = null;
    if (existing != null) {
      if (!tree.orReplace()) {
        throw DefinitionErrors.relationExists(name.name());
      }
      if (existing.kind() != DefinitionLookup.Kind.VIEW) {
        throw DefinitionErrors.wrongKind(name.name(), "view");
      }
      comment = TableNotes.comment(existing.comment());
    }
    Typing typing = types.typing(lookup.relations());
    ViewQuery view = Analysis.view(tree, typing, written -> relation(written, lookup));
    note(view, notes);
    Steps steps = new Steps().add(new DefinitionTerms(context).sql(view.tree()));
    String kept = TableNotes.write(comment, notes);
    return kept.isEmpty() ? steps : steps.add(TableStatements.comment("VIEW", name, kept));
  }

  private static String relation(List<String> written, DefinitionLookup lookup) {
    DefinitionLookup.Relation relation = lookup.relation(written);
    String name = KeyWords.quoteIdent(written.getLast());
    return relation == null
        ? TableNotes.relation(
            KeyWords.quoteIdent(
                written.size() > 1 ? written.get(written.size() - 2) : "pg_catalog"),
            name)
        : TableNotes.relation(KeyWords.quoteIdent(relation.name().shownSchema()), name);
  }

  private static void note(ViewQuery view, Map<String, String> notes) {
    String text = view.text();
    String pretty = view.pretty();
    if (text != null && pretty != null && TableNotes.isKeepable(text)) {
      notes.put(TableNotes.VIEW, text);
      notes.put(TableNotes.VIEW_PRETTY, pretty);
    }
    noteTypes(view.types(), notes);
  }

  /** The types that the columns have in PostgreSQL, unless only the engine knows them. */
  static void noteTypes(List<ColumnType> types, Map<String, String> notes) {
    if (types.stream().anyMatch(type -> type.oid() != 0)) {
      notes.put(
          TableNotes.TYPES,
          TableNotes.list(types.stream().map(type -> type.oid() + ":" + type.typmod()).toList()));
    }
  }
}
