package io.duckgres.translator.rewrite;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** PostgreSQL's relation names to the engine's. */
public final class RelationNames {
  private RelationNames() {}

  /**
   * The engine's name of a relation: {@code public} is {@code main}, the catalogs are elsewhere, a
   * database name in front is dropped when it is the session's.
   *
   * @throws PgError 0A000 for another database, 42601 for more than three parts
   */
  public static List<String> engineName(List<String> name, TranslationContext context) {
    return switch (name.size()) {
      case 1 -> name;
      case 2 -> withSchema(name.get(0), name.get(1), context);
      case 3 -> {
        if (!name.get(0).equals(context.database())) {
          throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cross-database references are not implemented: \"" + String.join(".", name) + "\"");
        }
        yield withSchema(name.get(1), name.get(2), context);
      }
      default ->
          throw PgError.error(
              SqlState.SYNTAX_ERROR,
              "improper qualified name (too many dotted names): " + String.join(".", name));
    };
  }

  /** {@link #engineName} as DuckDB SQL, quoted. */
  public static String sql(List<String> name, TranslationContext context) {
    return engineName(name, context).stream()
        .map(Identifiers::quote)
        .collect(Collectors.joining("."));
  }

  /** What a schema is to the engine: one part, or two where it lies in another database. */
  public static List<String> engineSchema(String schema, TranslationContext context) {
    return switch (schema) {
      case "public" -> List.of("main");
      case "pg_catalog" -> context.catalogNames().pgCatalog();
      case "information_schema" -> context.catalogNames().informationSchema();
      case "pg_temp" -> List.of("temp", "main");
      default -> List.of(schema);
    };
  }

  private static List<String> withSchema(String schema, String name, TranslationContext context) {
    if (schema.equals("duckgres") && name.equals("query_log")) {
      return withSchema("pg_catalog", "_duckgres_query_log", context);
    }
    List<String> parts = new ArrayList<>(engineSchema(schema, context));
    parts.add(name);
    return parts;
  }
}
