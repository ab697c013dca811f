package io.duckgres.catalog;

import java.util.Locale;
import java.util.Set;

/**
 * Where PostgreSQL's catalogs live in an engine instance, and how text that names them is spelled
 * for the engine.
 *
 * <p>DuckDB refuses to create anything in a schema called {@code pg_catalog} or {@code
 * information_schema}, so both live under other names in one attached in-memory database. The
 * rewrites of PostgreSQL text mirror this class:
 *
 * <ul>
 *   <li>A relation {@code pg_catalog.r} becomes {@code _duckgres.catalog.r}, {@code
 *       information_schema.r} becomes {@code _duckgres.information.r} (also after a database name).
 *       An unqualified {@code pg_class} needs no rewrite: {@link #CATALOG} is on the engine's
 *       search path; information_schema's is not.
 *   <li>A function {@code pg_catalog.f(…)} or {@code information_schema.f(…)} loses its qualifier:
 *       engine built-ins and the macros of {@link #CATALOG} are both found by bare name, macros
 *       first.
 *   <li>{@code x::oid}, {@code ::xid} become {@code x::UINTEGER}, {@code ::name}, {@code ::text}
 *       become {@code x::VARCHAR}, {@code ::"char"} becomes {@code charin(x)}.
 *   <li>{@code x::regclass} (and every type of {@link #REG_TYPES}) is the number: {@code
 *       regclassin(x)}, UINTEGER, for a name or a number, raising PostgreSQL's error for a name
 *       that is not there. Where its text is meant, that is under {@code ::text}, {@code ::varchar}
 *       or {@code ||} and as an output column, it is {@code regclassout(regclassin(x))}; the output
 *       column keeps the type OID of regclass.
 *   <li>{@code current_user}, {@code session_user}, {@code user}, {@code current_role}, {@code
 *       current_catalog} and {@code current_schema} without parentheses become calls of the macros
 *       of the same name ({@code user} of {@code current_user}).
 *   <li>A type called {@code schema.typename} where the schema is pg_catalog loses its qualifier.
 * </ul>
 *
 * <p>Schema {@code public} is the engine's {@code main}; the catalogs show it as {@code public}
 * with OID 2200.
 */
public final class CatalogNames {
  /** The attached in-memory database. Client text must not name it. */
  public static final String DATABASE = "_duckgres";

  /** The engine schema of pg_catalog's relations and of all macros. */
  public static final String CATALOG = "catalog";

  /** The engine schema of information_schema's relations. */
  public static final String INFORMATION = "information";

  /**
   * Types whose values are OIDs written as names; each has macros {@code <type>in} and {@code
   * <type>out}.
   */
  public static final Set<String> REG_TYPES =
      Set.of(
          "regclass",
          "regtype",
          "regproc",
          "regprocedure",
          "regoper",
          "regoperator",
          "regnamespace",
          "regrole",
          "regcollation",
          "regconfig",
          "regdictionary");

  /** Session variables ({@code SET VARIABLE}) the views and macros read. */
  public static final String VARIABLE_USER = "duckgres_user";

  /**
   * The session's authenticated user, when SET ROLE or SET SESSION AUTHORIZATION made them differ.
   */
  public static final String VARIABLE_SESSION_USER = "duckgres_session_user";

  /** The role that owns the database; catalogs show it with OID 10. */
  public static final String VARIABLE_OWNER = "duckgres_owner";

  /** A MAP(UINTEGER, VARCHAR) of the names of all other roles by OID. */
  public static final String VARIABLE_ROLES = "duckgres_roles";

  /**
   * The database name the client connected to, as current_database() and every catalog column say
   * it.
   */
  public static final String VARIABLE_DATABASE = "duckgres_database";

  /** The backend process number of BackendKeyData, an INTEGER. */
  public static final String VARIABLE_PID = "duckgres_pid";

  /**
   * PostgreSQL schema names searched, a VARCHAR[] without pg_catalog, such as {@code ['public']}.
   */
  public static final String VARIABLE_SEARCH_PATH = "duckgres_search_path";

  /**
   * A MAP(VARCHAR, VARCHAR) of the settings that differ from their start-up values, for
   * current_setting().
   */
  public static final String VARIABLE_SETTINGS = "duckgres_settings";

  private CatalogNames() {}

  /**
   * The engine schema that stands for a PostgreSQL one: pg_catalog, information_schema and public
   * have their own.
   */
  public static String engineSchema(String schema) {
    return switch (schema) {
      case "pg_catalog" -> DATABASE + "." + CATALOG;
      case "information_schema" -> DATABASE + "." + INFORMATION;
      case "public" -> "main";
      default -> schema;
    };
  }

  /** True for the two schemas kept in {@link #DATABASE}. */
  public static boolean isCatalogSchema(String schema) {
    return schema.equals("pg_catalog") || schema.equals("information_schema");
  }

  /**
   * The macro that reads a value of a reg type from text or a number, such as {@code regclassin}.
   */
  public static String inputMacro(String regType) {
    return regType.toLowerCase(Locale.ROOT) + "in";
  }

  /** The macro that writes a value of a reg type as a name, such as {@code regclassout}. */
  public static String outputMacro(String regType) {
    return regType.toLowerCase(Locale.ROOT) + "out";
  }
}
