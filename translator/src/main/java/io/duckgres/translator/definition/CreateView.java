package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.typing.Analysis;
import io.duckgres.translator.typing.Typing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CREATE VIEW: the engine does not know what a view reads, so it is noted with the view. */
final class CreateView {
  private CreateView() {}

  static Steps steps(PgCreateView tree, TranslationContext context, DefinitionLookup lookup) {
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
    // There are no positions: what an error points at is found before the view is made.
    Typing typing = new Typing(lookup.relations(), List.of(), "", offset -> 0);
    Steps steps =
        new Steps().add(new DefinitionTerms(context).sql(Analysis.of(tree, typing).tree()));
    String kept = TableNotes.write(comment, notes);
    return kept.isEmpty() ? steps : steps.add(TableStatements.comment("VIEW", name, kept));
  }
}
