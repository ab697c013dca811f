package io.duckgres.types.routine;

import io.duckgres.types.TsvResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL's casts, read once from {@code pg_cast.tsv}. Immutable. */
public final class PgCasts {
  private static final Map<Long, Character> CONTEXTS = new HashMap<>();
  private static final Map<Long, Integer> FUNCTIONS = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(PgCasts.class, "pg_cast.tsv")) {
      long key = key(Integer.parseInt(row.get(1)), Integer.parseInt(row.get(2)));
      CONTEXTS.put(key, row.get(4).charAt(0));
      FUNCTIONS.put(key, Integer.parseInt(row.get(3)));
    }
  }

  private PgCasts() {}

  /** Whether there is a cast from the one type to the other, other than by their texts. */
  public static boolean isCast(int source, int target) {
    return CONTEXTS.containsKey(key(source, target));
  }

  /** Whether values of the one type become the other's without being asked to. */
  public static boolean isImplicit(int source, int target) {
    return is(source, target, "i");
  }

  /** Whether a value of the one type may be stored in a column of the other. */
  public static boolean isAssignment(int source, int target) {
    return is(source, target, "ia");
  }

  /** The function that casts, in pg_proc; 0 for none, -1 where there is no such cast. */
  public static int function(int source, int target) {
    return FUNCTIONS.getOrDefault(key(source, target), -1);
  }

  private static boolean is(int source, int target, String contexts) {
    Character context = CONTEXTS.get(key(source, target));
    return context != null && contexts.indexOf(context) >= 0;
  }

  private static long key(int source, int target) {
    return (long) source << 32 | target;
  }
}
