package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgAlterAction;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;

/** ALTER of views, indexes and sequences. */
final class AlterRelation {
  private AlterRelation() {}

  static Steps view(
      PgAlter tree, DefinitionLookup.Relation view, DefinitionLookup lookup, Steps steps) {
    if (!tree.kind().equals("VIEW") && !tree.kind().equals("TABLE")) {
      throw DefinitionErrors.wrongKind(view.name().name(), words(tree.kind()));
    }
    for (SqlNode node : tree.actions()) {
      PgAlterAction action = (PgAlterAction) node;
      switch (action.kind()) {
        case RENAME_TO ->
            steps.add(
                "ALTER VIEW "
                    + view.name().sql()
                    + " RENAME TO "
                    + Identifiers.quote(freeName(view, action, lookup)));
        case OWNER_TO, SET_OPTIONS, RESET_OPTIONS -> {
          // one owner; the options say nothing about rows
        }
        default ->
            throw tree.kind().equals("TABLE")
                ? DefinitionErrors.notForViews(view.name().name())
                : DefinitionTerms.unsupported(
                    "ALTER VIEW ... " + action.kind().name().replace('_', ' '),
                    "Use CREATE OR REPLACE VIEW.");
      }
    }
    return steps;
  }

  static Steps index(
      PgAlter tree, DefinitionLookup.Relation index, DefinitionLookup lookup, Steps steps) {
    for (SqlNode node : tree.actions()) {
      PgAlterAction action = (PgAlterAction) node;
      switch (action.kind()) {
        case RENAME_TO -> renameIndex(index, freeName(index, action, lookup), lookup, steps);
        case OWNER_TO, SET_OPTIONS, RESET_OPTIONS -> {
          // the engine's own storage
        }
        default ->
            throw DefinitionTerms.unsupported(
                "ALTER INDEX ... " + action.kind().name().replace('_', ' '),
                "Drop the index and create it anew.");
      }
    }
    return steps;
  }

  /** The engine has no rename for indexes: it is made again under the new name. */
  private static void renameIndex(
      DefinitionLookup.Relation index, String to, DefinitionLookup lookup, Steps steps) {
    TableDefinition table = lookup.table(lookup.tableOf(index.name()));
    for (IndexDefinition each : table.indexes()) {
      if (!each.name().equals(index.name().name())) {
        continue;
      }
      IndexDefinition renamed = each.with(to, each.elements(), each.comment());
      if (each.isEngines()) {
        steps.add("DROP INDEX " + index.name().sql());
        steps.add(renamed.sql(table.name()));
      } else {
        TableDraft draft = new TableDraft(table);
        draft.indexes.set(draft.indexes.indexOf(each), renamed);
        steps.add(TableStatements.comment(draft.finish()));
      }
    }
  }

  static Steps sequence(
      PgAlter tree, DefinitionLookup.Relation sequence, DefinitionLookup lookup, Steps steps) {
    for (SqlNode node : tree.actions()) {
      PgAlterAction action = (PgAlterAction) node;
      switch (action.kind()) {
        case SEQUENCE_OPTIONS -> AlterSequence.options(action, sequence.name(), lookup, steps);
        case OWNER_TO -> {
          // one owner
        }
        default ->
            throw DefinitionTerms.unsupported(
                "ALTER SEQUENCE ... " + action.kind().name().replace('_', ' '),
                "Drop the sequence and create it anew.");
      }
    }
    return steps;
  }

  private static String freeName(
      DefinitionLookup.Relation relation, PgAlterAction action, DefinitionLookup lookup) {
    String to = AlterTable.name(action);
    if (lookup.relation(List.of(relation.name().shownSchema(), to)) != null) {
      throw DefinitionErrors.relationExists(to);
    }
    return to;
  }

  private static String words(String kind) {
    return kind.toLowerCase(Locale.ROOT);
  }
}
