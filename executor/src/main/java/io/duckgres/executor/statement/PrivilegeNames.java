package io.duckgres.executor.statement;

import io.duckgres.translator.plan.PrivilegePlan.ObjectKind;
import io.duckgres.translator.plan.PrivilegePlan.Privilege;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Set;

/** Which privileges PostgreSQL knows for which kind of object. */
final class PrivilegeNames {
  private static final Set<String> ALL =
      Set.of(
          "insert",
          "select",
          "update",
          "delete",
          "truncate",
          "references",
          "trigger",
          "execute",
          "usage",
          "create",
          "temporary",
          "temp",
          "connect",
          "set",
          "alter system",
          "rule");
  private static final Set<String> RELATION =
      Set.of("insert", "select", "update", "delete", "truncate", "references", "trigger", "usage");
  private static final Set<String> COLUMN = Set.of("insert", "select", "update", "references");

  private PrivilegeNames() {}

  /**
   * @throws PgError 42601 for an unknown word, 0LP01 for one that does not fit
   */
  static void check(List<Privilege> privileges, ObjectKind kind) {
    for (Privilege privilege : privileges) {
      String name = privilege.name();
      if (name.equals("all")) {
        continue; // ALL (columns)
      }
      if (!ALL.contains(name)) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "unrecognized privilege type \"" + name + "\"");
      }
      if (!fits(name, kind)) {
        throw PgError.error(
            SqlState.INVALID_GRANT_OPERATION,
            "invalid privilege type " + shown(name) + " for " + word(kind));
      }
      if (!privilege.columns().isEmpty() && !COLUMN.contains(name)) {
        throw PgError.error(
            SqlState.INVALID_GRANT_OPERATION,
            "invalid privilege type " + shown(name) + " for column");
      }
    }
  }

  /** USAGE fits a relation only when it is a sequence. */
  static void checkTable(List<Privilege> privileges) {
    for (Privilege privilege : privileges) {
      if (privilege.name().equals("usage")) {
        throw PgError.error(
            SqlState.INVALID_GRANT_OPERATION, "invalid privilege type USAGE for table");
      }
    }
  }

  private static boolean fits(String name, ObjectKind kind) {
    return switch (kind) {
      case TABLE -> RELATION.contains(name) || name.equals("rule");
      case SEQUENCE -> Set.of("select", "update", "usage").contains(name);
      case DATABASE -> Set.of("create", "temporary", "temp", "connect").contains(name);
      case SCHEMA -> Set.of("create", "usage").contains(name);
      case FUNCTION -> name.equals("execute");
      case LARGE_OBJECT -> Set.of("select", "update").contains(name);
      case TABLESPACE -> name.equals("create");
      case PARAMETER -> Set.of("set", "alter system").contains(name);
      case DOMAIN, FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, LANGUAGE, TYPE -> name.equals("usage");
    };
  }

  private static String shown(String name) {
    return name.equals("temp") ? "TEMPORARY" : name.toUpperCase(java.util.Locale.ROOT);
  }

  private static String word(ObjectKind kind) {
    return switch (kind) {
      case TABLE -> "relation";
      case FOREIGN_DATA_WRAPPER -> "foreign-data wrapper";
      case FOREIGN_SERVER -> "foreign server";
      case LARGE_OBJECT -> "large object";
      case PARAMETER -> "parameter";
      case SEQUENCE, DATABASE, DOMAIN, FUNCTION, LANGUAGE, SCHEMA, TABLESPACE, TYPE ->
          kind.name().toLowerCase(java.util.Locale.ROOT);
    };
  }
}
