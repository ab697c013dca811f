package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Locale;
import java.util.Set;

/** The names of privileges that the {@code has_…_privilege} functions take. */
public final class Privileges {
  private static final String GRANT_OPTION = " WITH GRANT OPTION";
  private static final String ADMIN_OPTION = " WITH ADMIN OPTION";

  private Privileges() {}

  /**
   * True when a list of names, with commas between, has only privileges of a kind of objects.
   *
   * @param kind TABLE, COLUMN, …, ROLE
   * @throws PgError 22023 for another name
   */
  public static boolean check(String kind, String list) {
    Set<String> known = of(kind);
    for (String part : list.split(",", -1)) {
      String name = part.strip();
      String upper = name.toUpperCase(Locale.ROOT);
      if (upper.endsWith(GRANT_OPTION)) {
        upper = upper.substring(0, upper.length() - GRANT_OPTION.length());
      } else if (kind.equals("ROLE") && upper.endsWith(ADMIN_OPTION)) {
        upper = upper.substring(0, upper.length() - ADMIN_OPTION.length());
      }
      if (!known.contains(upper)) {
        throw PgError.error(
            SqlState.INVALID_PARAMETER_VALUE, "unrecognized privilege type: \"" + name + "\"");
      }
    }
    return true;
  }

  private static Set<String> of(String kind) {
    return switch (kind) {
      case "TABLE" ->
          Set.of(
              "SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "RULE");
      case "COLUMN" -> Set.of("SELECT", "INSERT", "UPDATE", "REFERENCES");
      case "SEQUENCE" -> Set.of("USAGE", "SELECT", "UPDATE");
      case "DATABASE" -> Set.of("CREATE", "TEMPORARY", "TEMP", "CONNECT");
      case "SCHEMA" -> Set.of("CREATE", "USAGE");
      case "FUNCTION" -> Set.of("EXECUTE");
      case "TABLESPACE" -> Set.of("CREATE");
      case "PARAMETER" -> Set.of("SET", "ALTER SYSTEM");
      case "ROLE" -> Set.of("USAGE", "MEMBER");
      default -> Set.of("USAGE");
    };
  }
}
