package io.duckgres.translator.definition;

import static java.util.stream.Collectors.joining;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.types.ErrorEnvelope;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Refuses a new constraint that rows already there break, in PostgreSQL's words. */
final class ExistingRows {
  /** Stands for the key's values until the query knows them. */
  private static final String VALUES = "\uE000";

  private ExistingRows() {}

  static void check(ConstraintDefinition constraint, TableChange change, Steps steps) {
    TableDefinition before = change.before;
    if (!constraint.columns().stream().allMatch(c -> before.column(c) != null)) {
      return; // about columns added by the same statement: their rows are checked when stored
    }
    String table = before.name().name();
    switch (constraint.kind()) {
      case CHECK ->
          steps.refuseIfAny(
              before.name(),
              "NOT (" + constraint.expression() + ")",
              PgError.error(
                  SqlState.CHECK_VIOLATION,
                  "check constraint \"%s\" of relation \"%s\" is violated by some row"
                      .formatted(nameOf(constraint, change), table)));
      case PRIMARY_KEY -> {
        for (String column : constraint.columns()) {
          steps.refuseIfAny(
              before.name(),
              Identifiers.quote(column) + " IS NULL",
              PgError.error(
                  SqlState.NOT_NULL_VIOLATION,
                  "column \"%s\" of relation \"%s\" contains null values"
                      .formatted(column, table)));
        }
        unique(constraint, change, steps);
      }
      case UNIQUE -> unique(constraint, change, steps);
      case FOREIGN_KEY -> {
        // checked when the table is as it is to be
      }
    }
  }

  private static void unique(ConstraintDefinition constraint, TableChange change, Steps steps) {
    steps.add(duplicates(change.before.name(), nameOf(constraint, change), constraint.columns()));
  }

  /** Fails when rows have the same values in columns that a unique index is to be made of. */
  static String duplicates(EngineName table, String index, List<String> columns) {
    PgError error =
        PgError.error(SqlState.UNIQUE_VIOLATION, "could not create unique index \"" + index + "\"")
            .detail("Key (%s)=(%s) is duplicated.".formatted(String.join(", ", columns), VALUES))
            .schema(table.shownSchema())
            .table(table.name())
            .constraint(index);
    String values =
        columns.stream()
            .map(c -> "CAST(" + Identifiers.quote(c) + " AS VARCHAR)")
            .collect(joining(", ', ', ", "concat(", ")"));
    String given =
        columns.stream().map(c -> Identifiers.quote(c) + " IS NOT NULL").collect(joining(" AND "));
    return "SELECT error(replace(%s, chr(%d), %s)) FROM %s WHERE %s GROUP BY %s HAVING count(*) > 1 LIMIT 1"
        .formatted(
            Identifiers.literal(ErrorEnvelope.seal(error)),
            (int) VALUES.charAt(0),
            values,
            table.sql(),
            given,
            columns.stream().map(Identifiers::quote).collect(joining(", ")));
  }

  private static String nameOf(ConstraintDefinition constraint, TableChange change) {
    return constraint.name().isEmpty()
        ? change
            .draft
            .finish()
            .constraints()
            .get(change.draft.constraints.indexOf(constraint))
            .name()
        : constraint.name();
  }
}
