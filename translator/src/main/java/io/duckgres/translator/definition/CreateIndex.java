package io.duckgres.translator.definition;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgCreateIndex;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIndexElement;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * CREATE INDEX: the engine has one kind (ART). What only makes a search faster (method, order,
 * INCLUDE, a predicate without UNIQUE) is dropped, what decides over rows is refused; an index of
 * columns the engine has no index for changes no answer and is only noted.
 */
final class CreateIndex {
  private static final Set<String> METHODS =
      Set.of("btree", "hash", "gist", "gin", "spgist", "brin");

  private CreateIndex() {}

  static Steps steps(PgCreateIndex tree, TranslationContext context, DefinitionLookup lookup) {
    DefinitionLookup.Relation relation = lookup.relation(tree.table().names);
    if (relation == null) {
      throw DefinitionErrors.noRelation(tree.table().names);
    }
    checkKind(relation);
    String method = tree.method() == null ? "btree" : tree.method();
    check(tree, method);
    TableDefinition table = lookup.table(relation.name());
    Steps steps = new Steps();
    SqlIdentifier given = tree.name();
    if (given != null && exists(table.name(), given.names.getLast(), lookup)) {
      if (!tree.ifNotExists()) {
        throw DefinitionErrors.relationExists(given.names.getLast());
      }
      return steps.notice(
          Steps.skipped(
              SqlState.DUPLICATE_TABLE,
              "relation \"" + given.names.getLast() + "\" already exists, skipping"));
    }
    List<String> columns = new ArrayList<>();
    String elements = elements(tree, table, new DefinitionTerms(context), columns);
    String name = given == null ? defaultName(tree, table.name(), lookup) : given.names.getLast();
    boolean made = columns.stream().allMatch(column -> isIndexable(column, table));
    IndexDefinition index =
        new IndexDefinition(name, tree.unique(), elements, null, made ? "" : method);
    if (!made && tree.unique()) {
      throw DefinitionTerms.unsupported(
          "a unique index of a column of this type", "Index an expression of a scalar type.");
    }
    if (!made) {
      TableDraft draft = new TableDraft(table);
      draft.indexes.add(index);
      return steps.add(TableStatements.comment(draft.finish()));
    }
    if (tree.unique() && columns.size() == tree.elements().size()) {
      steps.add(ExistingRows.duplicates(table.name(), name, columns));
    }
    return steps.add(index.sql(table.name()));
  }

  private static void checkKind(DefinitionLookup.Relation relation) {
    String kinds =
        switch (relation.kind()) {
          case TABLE, MATERIALIZED_VIEW -> null;
          case VIEW -> "views";
          case SEQUENCE -> "sequences";
          case INDEX -> "indexes";
        };
    if (kinds != null) {
      throw PgError.error(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot create index on relation \"" + relation.name().name() + "\"")
          .detail("This operation is not supported for " + kinds + ".");
    }
  }

  private static void check(PgCreateIndex tree, String method) {
    if (!METHODS.contains(method)) {
      throw PgError.error(
          SqlState.UNDEFINED_OBJECT, "access method \"" + method + "\" does not exist");
    }
    if (tree.unique() && !method.equals("btree")) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "access method \"" + method + "\" does not support unique indexes");
    }
    if (tree.unique() && tree.where() != null) {
      throw DefinitionTerms.unsupported(
          "a unique index with WHERE", "The engine's indexes cover all rows of a table.");
    }
    if (tree.nullsNotDistinct()) {
      throw DefinitionTerms.unsupported(
          "NULLS NOT DISTINCT", "The engine takes null values as distinct.");
    }
  }

  private static boolean exists(EngineName table, String name, DefinitionLookup lookup) {
    return lookup.relation(List.of(table.shownSchema(), name)) != null;
  }

  /**
   * @param columns gets the elements that are columns
   */
  private static String elements(
      PgCreateIndex tree, TableDefinition table, DefinitionTerms terms, List<String> columns) {
    List<String> elements = new ArrayList<>();
    for (SqlNode node : tree.elements()) {
      SqlNode value = ((PgIndexElement) node).value();
      if (value instanceof SqlIdentifier column) {
        String name = column.names.getLast();
        if (table.column(name) == null) {
          throw PgError.error(SqlState.UNDEFINED_COLUMN, "column \"" + name + "\" does not exist");
        }
        columns.add(name);
        elements.add(Identifiers.quote(name));
      } else {
        elements.add("(" + terms.sql(value) + ")");
      }
    }
    return String.join(", ", elements);
  }

  private static boolean isIndexable(String column, TableDefinition table) {
    ColumnDefinition definition = table.column(column);
    String type = definition == null ? "" : definition.type().toUpperCase(Locale.ROOT);
    return !type.endsWith("]") && !type.startsWith("STRUCT") && !type.startsWith("MAP");
  }

  /** As ChooseIndexName: the table, the columns, {@code idx} and a number when that is taken. */
  private static String defaultName(PgCreateIndex tree, EngineName table, DefinitionLookup lookup) {
    List<String> parts = new ArrayList<>();
    for (SqlNode node : tree.elements()) {
      parts.add(part(((PgIndexElement) node).value()));
    }
    Set<String> taken = new HashSet<>();
    String name;
    do {
      name = ConstraintNames.choose(table.name(), String.join("_", parts), "idx", taken);
    } while (exists(table, name, lookup));
    return name;
  }

  private static String part(@Nullable SqlNode value) {
    return switch (value) {
      case SqlIdentifier column -> column.names.getLast();
      case PgFunctionCall call -> call.name().names.getLast();
      case null, default -> "expr";
    };
  }
}
