package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgCreateTable;
import io.duckgres.translator.tree.PgTableLike;
import io.duckgres.types.SqlState;
import java.util.List;
import org.apache.calcite.sql.SqlNode;

/** CREATE TABLE. */
final class CreateTable {
  private CreateTable() {}

  static Steps steps(PgCreateTable tree, TranslationContext context, DefinitionLookup lookup) {
    refuse(tree);
    Steps steps = new Steps();
    EngineName name = lookup.created(tree.name().names, tree.persistence().equals("TEMPORARY"));
    boolean exists = lookup.relation(List.of(name.shownSchema(), name.name())) != null;
    if (exists && tree.ifNotExists()) {
      return steps.notice(
          Steps.skipped(
              SqlState.DUPLICATE_TABLE,
              "relation \"" + name.name() + "\" already exists, skipping"));
    }
    if (exists && !tree.orReplace()) {
      throw DefinitionErrors.relationExists(name.name());
    }
    DefinitionTerms terms = new DefinitionTerms(context);
    TableDraft table = new TableDraft(name);
    columns(tree, table, terms, lookup, steps);
    if (table.columns.isEmpty()) {
      throw DefinitionTerms.unsupported("a table without columns", "Give it at least one column.");
    }
    NewConstraints constraints = new NewConstraints(terms, lookup);
    for (SqlNode element : tree.elements()) {
      if (element instanceof PgConstraint constraint) {
        table.add(valid(constraints.of(constraint, null, table)));
      }
    }
    if (tree.orReplace()) {
      steps.add("DROP TABLE IF EXISTS " + name.sql());
    }
    return steps.addAll(TableStatements.create(table.finish()));
  }

  /** A new table has no rows that NOT VALID could be about. */
  private static ConstraintDefinition valid(ConstraintDefinition constraint) {
    ForeignKey key = constraint.foreignKey();
    return key == null ? constraint : constraint.with(key.validatedNow());
  }

  private static void columns(
      PgCreateTable tree,
      TableDraft table,
      DefinitionTerms terms,
      DefinitionLookup lookup,
      Steps steps) {
    NewColumns columns = new NewColumns(terms, lookup, steps);
    LikeClause like = new LikeClause(terms, lookup, steps);
    for (SqlNode element : tree.elements()) {
      switch (element) {
        case PgColumnDef column -> columns.add(column, table);
        case PgTableLike other -> like.add(other, table);
        default -> {
          // constraints come when all columns are known
        }
      }
    }
  }

  private static void refuse(PgCreateTable tree) {
    if (!tree.inherits().isEmpty()) {
      throw DefinitionTerms.unsupported("INHERITS", "The engine has no table inheritance.");
    }
    if (tree.partitionOf() != null || tree.partitionSpec() != null) {
      throw DefinitionTerms.unsupported(
          "PARTITION", "The engine partitions by itself; create one table.");
    }
    if (tree.ofType() != null) {
      throw DefinitionTerms.unsupported("CREATE TABLE OF", "Name the columns and their types.");
    }
    String onCommit = tree.onCommit();
    if (onCommit != null && !onCommit.equals("PRESERVE ROWS")) {
      throw DefinitionTerms.unsupported(
          "ON COMMIT " + onCommit, "Drop or truncate the table before COMMIT.");
    }
  }
}
