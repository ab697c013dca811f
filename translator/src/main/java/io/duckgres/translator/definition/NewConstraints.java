package io.duckgres.translator.definition;

import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.rewrite.DefinitionTerms;
import io.duckgres.translator.tree.PgConstraint;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.typing.ColumnExpressions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Constraints as written to constraints as defined; what the engine cannot enforce is refused. */
final class NewConstraints {
  private final DefinitionTerms terms;
  private final DefinitionLookup lookup;

  NewConstraints(DefinitionTerms terms, DefinitionLookup lookup) {
    this.terms = terms;
    this.lookup = lookup;
  }

  /**
   * @param column the column it stands at, null for a table's
   */
  ConstraintDefinition of(PgConstraint written, @Nullable String column, TableDraft table) {
    SqlIdentifier given = written.name();
    String name = given == null ? "" : given.names.getLast();
    List<String> columns = column == null ? names(written.keys()) : List.of(column);
    return switch (written.kind()) {
      case PRIMARY_KEY -> {
        refuseDeferred(written);
        yield key(Kind.PRIMARY_KEY, name, columns);
      }
      case UNIQUE -> {
        refuseDeferred(written);
        if (hasOption(written, "NULLS NOT DISTINCT")) {
          throw DefinitionTerms.unsupported(
              "UNIQUE NULLS NOT DISTINCT", "The engine takes null values as distinct.");
        }
        yield key(Kind.UNIQUE, name, columns);
      }
      case CHECK -> check(written, name, table);
      case FOREIGN_KEY -> new NewForeignKeys(lookup).of(written, name, columns, table);
      case USING_INDEX ->
          throw DefinitionTerms.unsupported(
              "a constraint USING INDEX", "Name the columns instead.");
      case EXCLUDE -> throw DefinitionTerms.unsupported("EXCLUDE", "Use UNIQUE or CHECK.");
      case NULL, NOT_NULL, DEFAULT, GENERATED, IDENTITY_ALWAYS, IDENTITY_BY_DEFAULT ->
          throw new IllegalStateException("not a constraint of its own: " + written.kind());
    };
  }

  private static void refuseDeferred(PgConstraint written) {
    if (hasOption(written, "INITIALLY DEFERRED")) {
      throw DefinitionTerms.unsupported(
          "a deferred unique constraint", "The engine checks unique constraints when rows change.");
    }
  }

  private static ConstraintDefinition key(Kind kind, String name, List<String> columns) {
    return new ConstraintDefinition(kind, name, columns, null, null, List.of());
  }

  private ConstraintDefinition check(PgConstraint written, String name, TableDraft table) {
    SqlNode expression = written.expression();
    if (expression == null) {
      throw new IllegalStateException("CHECK without expression");
    }
    Set<String> used = new LinkedHashSet<>();
    collectColumns(expression, table, used);
    return new ConstraintDefinition(
        Kind.CHECK,
        name,
        new ArrayList<>(used),
        terms.sql(ColumnExpressions.of(expression, table.name.name(), DraftColumns.of(table))),
        null,
        List.of());
  }

  private static void collectColumns(@Nullable SqlNode node, TableDraft table, Set<String> used) {
    switch (node) {
      case SqlIdentifier name when table.indexOf(name.names.getLast()) >= 0 ->
          used.add(name.names.getLast());
      case PgFunctionCall call ->
          call.arguments().forEach(argument -> collectColumns(argument, table, used));
      case PgNode other ->
          other.getOperandList().forEach(operand -> collectColumns(operand, table, used));
      case SqlNodeList list -> list.forEach(element -> collectColumns(element, table, used));
      case null, default -> {
        // no column
      }
    }
  }

  private static boolean hasOption(PgConstraint constraint, String words) {
    return constraint.options().stream().anyMatch(o -> o.toUpperCase(Locale.ROOT).contains(words));
  }

  static List<String> names(SqlNodeList list) {
    return list.stream().map(node -> ((SqlIdentifier) node).names.getLast()).toList();
  }
}
