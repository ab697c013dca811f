package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.routine.PgFunctions;
import java.util.List;

/** The engine's macros. */
public final class Macros {
  private Macros() {}

  /**
   * CREATE MACRO.
   *
   * @param rest parameters and body, as the engine reads them
   * @throws PgError 42723 for the name of a function that is there for all: the server's own
   *     translation calls them by name
   */
  public static Steps create(
      List<String> name,
      String rest,
      boolean replace,
      boolean temporary,
      boolean unlessExists,
      DefinitionLookup lookup) {
    String last = name.getLast();
    boolean taken =
        !PgFunctions.named(last).isEmpty()
            || !lookup
                .rows(
                    "SELECT 1::VARCHAR FROM duckdb_functions() WHERE (internal OR database_name ="
                        + " '_duckgres') AND lower(function_name) = lower("
                        + Identifiers.literal(last)
                        + ") LIMIT 1")
                .isEmpty();
    if (taken) {
      throw PgError.error(
              SqlState.DUPLICATE_FUNCTION, "a function \"" + last + "\" exists for all databases")
          .hint("Give the macro another name.");
    }
    return new Steps()
        .add(
            "CREATE "
                + (replace ? "OR REPLACE " : "")
                + (temporary ? "TEMPORARY " : "")
                + "MACRO "
                + (unlessExists ? "IF NOT EXISTS " : "")
                + sql(name)
                + " "
                + rest);
  }

  /**
   * DROP MACRO.
   *
   * @param table of a macro that gives rows
   */
  public static Steps drop(List<String> name, boolean table, boolean ifExists) {
    return new Steps()
        .add("DROP MACRO " + (table ? "TABLE " : "") + (ifExists ? "IF EXISTS " : "") + sql(name));
  }

  private static String sql(List<String> name) {
    if (name.size() > 2) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cross-database references are not implemented: \"" + String.join(".", name) + "\"");
    }
    String last = Identifiers.quote(name.getLast());
    return switch (name.getFirst()) {
      case String schema when name.size() == 1 -> last;
      case "public" -> "main." + last;
      case "pg_temp" -> "temp.main." + last;
      case String schema -> Identifiers.quote(schema) + "." + last;
    };
  }
}
