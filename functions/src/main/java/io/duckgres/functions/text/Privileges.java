package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of privileges that the {@code has_…_privilege} functions take. */
public final class Privileges {
  private static final String WITH = " WITH ";

  /** By kind of object and name: the letter in access lists, null where it is no longer one. */
  private static final Map<String, Map<String, String>> LETTERS = read();

  /**
   * One of the privileges asked for.
   *
   * @param letter in access lists
   * @param option whether it is to be had with what WITH names: GRANT or ADMIN OPTION
   */
  public record Privilege(String letter, boolean option) {}

  private Privileges() {}

  /**
   * The privileges of a list of names with commas between.
   *
   * @param kind TABLE, COLUMN, …, ROLE
   * @throws PgError 22023 for another name
   */
  public static List<Privilege> parse(String kind, String list) {
    Map<String, String> known = LETTERS.getOrDefault(kind, Map.of());
    List<Privilege> found = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      String name = part.strip();
      String upper = name.toUpperCase(Locale.ROOT);
      int with = upper.indexOf(WITH);
      String option = with < 0 ? "" : upper.substring(with + WITH.length());
      String letter = known.get(with < 0 ? upper : upper.substring(0, with));
      if (letter == null
          || !(with < 0
              || option.equals("GRANT OPTION")
              || (option.equals("ADMIN OPTION") && kind.equals("ROLE")))) {
        throw PgError.error(
            SqlState.INVALID_PARAMETER_VALUE, "unrecognized privilege type: \"" + name + "\"");
      }
      if (!letter.isEmpty()) {
        found.add(new Privilege(letter, with >= 0));
      }
    }
    return found;
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> kinds = new HashMap<>();
    for (List<String> row : TsvResource.read(Privileges.class, "privileges.tsv")) {
      kinds.computeIfAbsent(row.get(0), kind -> new HashMap<>()).put(row.get(1), row.get(2));
    }
    return kinds;
  }
}
