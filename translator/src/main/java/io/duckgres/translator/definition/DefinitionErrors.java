package io.duckgres.translator.definition;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Errors of DDL in PostgreSQL's words. */
final class DefinitionErrors {
  private DefinitionErrors() {}

  static PgError noRelation(List<String> name) {
    return PgError.error(
        SqlState.UNDEFINED_TABLE, "relation \"" + String.join(".", name) + "\" does not exist");
  }

  static PgError noType(List<String> name) {
    return PgError.error(
        SqlState.UNDEFINED_OBJECT, "type \"" + String.join(".", name) + "\" does not exist");
  }

  static PgError noColumn(String column, String table) {
    return PgError.error(
        SqlState.UNDEFINED_COLUMN,
        "column \"" + column + "\" of relation \"" + table + "\" does not exist");
  }

  static PgError noKeyColumn(String column) {
    return PgError.error(
        SqlState.UNDEFINED_COLUMN, "column \"" + column + "\" named in key does not exist");
  }

  static PgError noReferencingColumn(String column) {
    return PgError.error(
        SqlState.UNDEFINED_COLUMN,
        "column \"" + column + "\" referenced in foreign key constraint does not exist");
  }

  static PgError secondPrimaryKey(String table) {
    return PgError.error(
        SqlState.INVALID_TABLE_DEFINITION,
        "multiple primary keys for table \"" + table + "\" are not allowed");
  }

  static PgError noConstraint(String constraint, String table) {
    return PgError.error(
        SqlState.UNDEFINED_OBJECT,
        "constraint \"" + constraint + "\" of relation \"" + table + "\" does not exist");
  }

  static PgError columnExists(String column, String table) {
    return PgError.error(
        SqlState.DUPLICATE_COLUMN,
        "column \"" + column + "\" of relation \"" + table + "\" already exists");
  }

  static PgError relationExists(String relation) {
    return PgError.error(SqlState.DUPLICATE_TABLE, "relation \"" + relation + "\" already exists");
  }

  static PgError constraintExists(String constraint, String table) {
    return PgError.error(
        SqlState.DUPLICATE_OBJECT,
        "constraint \"" + constraint + "\" for relation \"" + table + "\" already exists");
  }

  static PgError notForViews(String view) {
    return PgError.error(
            SqlState.WRONG_OBJECT_TYPE,
            "ALTER action cannot be performed on relation \"" + view + "\"")
        .detail("This operation is not supported for views.");
  }

  static PgError wrongKind(String name, String what) {
    return PgError.error(
        SqlState.WRONG_OBJECT_TYPE, "\"" + name + "\" is not " + article(what) + " " + what);
  }

  private static String article(String what) {
    return "aeiou".indexOf(what.charAt(0)) >= 0 ? "an" : "a";
  }
}
