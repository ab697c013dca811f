package io.duckgres.types.routine;

import io.duckgres.types.TsvResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL's casts, read once from {@code pg_cast.tsv}. Immutable. */
public final class PgCasts {
  private static final Map<Long, Character> CONTEXTS = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(PgCasts.class, "pg_cast.tsv")) {
      CONTEXTS.put(
          key(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2))), row.get(4).charAt(0));
    }
  }

  private PgCasts() {}

  /** Whether values of the one type become the other's without being asked to. */
  public static boolean isImplicit(int source, int target) {
    return is(source, target, "i");
  }

  /** Whether a value of the one type may be stored in a column of the other. */
  public static boolean isAssignment(int source, int target) {
    return is(source, target, "ia");
  }

  private static boolean is(int source, int target, String contexts) {
    Character context = CONTEXTS.get(key(source, target));
    return context != null && contexts.indexOf(context) >= 0;
  }

  private static long key(int source, int target) {
    return (long) source << 32 | target;
  }
}
