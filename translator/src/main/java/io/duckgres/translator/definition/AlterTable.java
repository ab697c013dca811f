package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.definition.TableStatements.Rebuilt;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgAlter;
import io.duckgres.translator.tree.PgAlterAction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;

/**
 * ALTER TABLE: the actions change a draft of the definition; what the engine has a statement for
 * becomes that statement, anything else makes the table anew.
 */
final class AlterTable {
  private AlterTable() {}

  static Steps steps(PgAlter tree, TranslationContext context, DefinitionLookup lookup) {
    List<String> name = tree.name().names;
    DefinitionLookup.Relation relation = lookup.relation(name);
    Steps steps = new Steps();
    if (relation == null) {
      if (tree.ifExists()) {
        return steps.notice(
            PgError.notice("relation \"" + name.getLast() + "\" does not exist, skipping"));
      }
      throw DefinitionErrors.noRelation(name);
    }
    return switch (relation.kind()) {
      case TABLE, MATERIALIZED_VIEW -> table(tree, relation, context, lookup, steps);
      case VIEW -> AlterRelation.view(tree, relation, lookup, steps);
      case INDEX -> AlterRelation.index(tree, relation, lookup, steps);
      case SEQUENCE -> AlterRelation.sequence(tree, relation, lookup, steps);
    };
  }

  private static Steps table(
      PgAlter tree,
      DefinitionLookup.Relation relation,
      TranslationContext context,
      DefinitionLookup lookup,
      Steps steps) {
    if (tree.kind().equals("INDEX") || tree.kind().equals("VIEW")) {
      throw DefinitionErrors.wrongKind(
          relation.name().name(), tree.kind().equals("VIEW") ? "view" : "index");
    }
    TableDefinition before = lookup.table(relation.name());
    TableChange change = new TableChange(before);
    AlterActions actions = new AlterActions(change, new DefinitionTerms(context), lookup, steps);
    for (SqlNode node : tree.actions()) {
      PgAlterAction action = (PgAlterAction) node;
      switch (action.kind()) {
        case RENAME_TO -> rename(change, name(action), lookup);
        case SET_SCHEMA -> move(change, name(action), lookup);
        default -> actions.apply(action);
      }
    }
    finish(change, lookup, steps);
    return steps.addAll(change.dropped());
  }

  static String name(PgAlterAction action) {
    SqlNode argument = action.argument();
    if (!(argument instanceof SqlIdentifier name)) {
      throw new IllegalStateException("an action without a name: " + action.kind());
    }
    return name.names.getLast();
  }

  private static void rename(TableChange change, String to, DefinitionLookup lookup) {
    EngineName fresh = change.draft.name.sibling(to);
    if (lookup.relation(List.of(fresh.shownSchema(), to)) != null) {
      throw DefinitionErrors.relationExists(to);
    }
    change.rename(fresh);
  }

  private static void move(TableChange change, String schema, DefinitionLookup lookup) {
    EngineName fresh = lookup.created(List.of(schema, change.draft.name.name()), false);
    if (fresh.equals(change.draft.name)) {
      return;
    }
    if (lookup.relation(List.of(schema, fresh.name())) != null) {
      throw PgError.error(
          SqlState.DUPLICATE_TABLE,
          "relation \"" + fresh.name() + "\" already exists in schema \"" + schema + "\"");
    }
    change.draft.name = fresh;
    change.rebuild();
  }

  /** Either the engine's own statements, or the table and all that refer to it made anew. */
  static void finish(TableChange change, DefinitionLookup lookup, Steps steps) {
    TableDefinition before = change.before;
    TableDefinition after = change.draft.finish();
    List<TableDefinition> children = lookup.referencing(before.name());
    boolean blocked =
        before.indexes().stream().anyMatch(IndexDefinition::isEngines)
            || children.stream().anyMatch(c -> c.refersTo(before.name()));
    if (!change.needsRebuild() && !(blocked && change.isBlockedByDependents())) {
      steps.addAll(change.statements());
      if (!after.engineComment().equals(before.engineComment())) {
        steps.add(TableStatements.comment(after));
      }
    } else {
      List<Rebuilt> tables = new ArrayList<>();
      tables.add(new Rebuilt(before, after, change.values()));
      Dependents.add(tables, change, lookup);
      steps.addAll(TableStatements.rebuild(tables));
    }
    for (TableDefinition child : children) {
      TableDefinition followed = change.followed(child);
      if (!child.refersTo(before.name())
          && !followed.engineComment().equals(child.engineComment())) {
        steps.add(TableStatements.comment(followed));
      }
    }
    checkForeignKeys(before, after, steps);
  }

  /** Of the rows as they are now, for the foreign keys that are new. */
  private static void checkForeignKeys(TableDefinition before, TableDefinition after, Steps steps) {
    for (ConstraintDefinition constraint : after.constraints()) {
      ForeignKey key = constraint.foreignKey();
      if (key == null || !key.validated()) {
        continue;
      }
      ConstraintDefinition old = before.constraint(constraint.name());
      ForeignKey oldKey = old == null ? null : old.foreignKey();
      if (oldKey == null || !oldKey.validated()) {
        steps.addAll(KeyChecks.missing(after.name(), constraint, false, ""));
      }
    }
  }
}
