package io.duckgres.translator.definition;

import static java.util.stream.Collectors.joining;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.types.ErrorEnvelope;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** Queries that fail, in PostgreSQL's words, when rows break a foreign key. */
public final class KeyChecks {
  /** Rows that the present transaction has stored have row ids from here on. */
  private static final long FIRST_OWN_ROW = 36_028_797_018_960_000L;

  /** Stands for the key's values until the query knows them. */
  private static final String VALUES = "\uE000";

  private KeyChecks() {}

  /**
   * Rows of the referring table without a match.
   *
   * @param own only rows that the present transaction has stored
   */
  public static List<String> missing(
      EngineName table, ConstraintDefinition key, boolean own, String alsoWhere) {
    EngineName other = other(key);
    String only =
        (own ? " AND _child.rowid >= " + FIRST_OWN_ROW : "")
            + (alsoWhere.isEmpty() ? "" : " AND " + alsoWhere);
    List<String> checks = new ArrayList<>();
    ForeignKey rules = key.foreignKey();
    if (rules != null && rules.full() && key.columns().size() > 1) {
      checks.add(
          "SELECT "
              + error(
                  violation(table, key)
                      .detail("MATCH FULL does not allow mixing of null and nonnull key values."),
                  List.of())
              + " FROM "
              + table.sql()
              + " AS _child WHERE NOT ("
              + each("_child", key.columns(), " IS NULL")
              + ") AND NOT ("
              + each("_child", key.columns(), " IS NOT NULL")
              + ")"
              + only
              + " LIMIT 1");
    }
    checks.add(
        "SELECT "
            + error(
                violation(table, key)
                    .detail(
                        "Key (%s)=(%s) is not present in table \"%s\"."
                            .formatted(String.join(", ", key.columns()), VALUES, other.name())),
                key.columns())
            + " FROM "
            + table.sql()
            + " AS _child ANTI JOIN "
            + other.sql()
            + " AS _parent ON "
            + match(key)
            + " WHERE "
            + each("_child", key.columns(), " IS NOT NULL")
            + only
            + " LIMIT 1");
    return checks;
  }

  private static PgError violation(EngineName table, ConstraintDefinition key) {
    return PgError.error(
            SqlState.FOREIGN_KEY_VIOLATION,
            "insert or update on table \"%s\" violates foreign key constraint \"%s\""
                .formatted(table.name(), key.name()))
        .schema(table.shownSchema())
        .table(table.name())
        .constraint(key.name());
  }

  /** Rows of the referring table without a match because one is gone. */
  public static String orphaned(EngineName table, ConstraintDefinition key) {
    return "SELECT "
        + error(stillReferenced(table, key), key.columns())
        + " FROM "
        + table.sql()
        + " AS _child ANTI JOIN "
        + other(key).sql()
        + " AS _parent ON "
        + match(key)
        + " WHERE "
        + each("_child", key.columns(), " IS NOT NULL")
        + " LIMIT 1";
  }

  private static PgError stillReferenced(EngineName table, ConstraintDefinition key) {
    return PgError.error(
            SqlState.FOREIGN_KEY_VIOLATION,
            "update or delete on table \"%s\" violates foreign key constraint \"%s\" on table \"%s\""
                .formatted(other(key).name(), key.name(), table.name()))
        .detail(
            "Key (%s)=(%s) is still referenced from table \"%s\"."
                .formatted(String.join(", ", key.referencedColumns()), VALUES, table.name()))
        .schema(table.shownSchema())
        .table(table.name())
        .constraint(key.name());
  }

  /**
   * Rows of the referring table whose match is gone.
   *
   * @param gone a table of the keys that are no more, its columns named as the referenced ones
   */
  public static String stillReferenced(EngineName table, ConstraintDefinition key, String gone) {
    return "SELECT "
        + error(stillReferenced(table, key), key.columns())
        + " FROM "
        + table.sql()
        + " AS _child SEMI JOIN "
        + gone
        + " AS _parent ON "
        + match(key)
        + " LIMIT 1";
  }

  /** The condition that a row of the referring table refers to one of {@code keys}. */
  public static String refersTo(ConstraintDefinition key, String keys) {
    String own = key.columns().stream().map(Identifiers::quote).collect(joining(", ", "(", ")"));
    String others = key.referencedColumns().stream().map(Identifiers::quote).collect(joining(", "));
    return own
        + " IN (SELECT "
        + (key.columns().size() > 1 ? "(" + others + ")" : others)
        + " FROM "
        + keys
        + ")";
  }

  static String match(ConstraintDefinition key) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < key.columns().size(); i++) {
      pairs.add(
          "_parent."
              + Identifiers.quote(key.referencedColumns().get(i))
              + " = _child."
              + Identifiers.quote(key.columns().get(i)));
    }
    return String.join(" AND ", pairs);
  }

  private static String each(String table, List<String> columns, String test) {
    return columns.stream()
        .map(c -> table + "." + Identifiers.quote(c) + test)
        .collect(joining(" AND "));
  }

  private static String error(PgError error, List<String> columns) {
    String sealed = Identifiers.literal(ErrorEnvelope.seal(error));
    if (columns.isEmpty()) {
      return "error(" + sealed + ")";
    }
    String values =
        columns.stream()
            .map(c -> "coalesce(CAST(_child." + Identifiers.quote(c) + " AS VARCHAR), 'null')")
            .collect(joining(", ', ', ", "concat(", ")"));
    return "error(replace(" + sealed + ", chr(" + (int) VALUES.charAt(0) + "), " + values + "))";
  }

  private static EngineName other(ConstraintDefinition key) {
    EngineName other = key.referenced();
    if (other == null) {
      throw new IllegalArgumentException("not a foreign key: " + key.name());
    }
    return other;
  }
}
