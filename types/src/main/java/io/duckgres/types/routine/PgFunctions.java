package io.duckgres.types.routine;

import io.duckgres.types.TsvResource;
import io.duckgres.types.routine.PgFunction.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's built-in functions by name, read once from {@code pg_proc.tsv}. Immutable. */
public final class PgFunctions {
  /** Where the rows of the catalogs are, for who loads them as a whole. */
  public static final String RESOURCES = "/io/duckgres/types/routine/";

  private static final Pattern COMMA = Pattern.compile(", ?");
  private static final Map<String, List<PgFunction>> BY_NAME = load();

  private static final Map<Integer, PgFunction> BY_OID = new HashMap<>();

  static {
    BY_NAME.values().forEach(all -> all.forEach(one -> BY_OID.put(one.oid(), one)));
  }

  private PgFunctions() {}

  /** Null when PostgreSQL has none of that OID. */
  public static @Nullable PgFunction byOid(int oid) {
    return BY_OID.get(oid);
  }

  /** All functions of a name; empty when PostgreSQL has none. */
  public static List<PgFunction> named(String name) {
    return BY_NAME.getOrDefault(name, List.of());
  }

  private static Map<String, List<PgFunction>> load() {
    Map<String, List<PgFunction>> functions = new HashMap<>();
    for (List<String> row : TsvResource.read(PgFunctions.class, "pg_proc.tsv")) {
      functions.computeIfAbsent(row.get(1), name -> new ArrayList<>(2)).add(function(row));
    }
    return functions;
  }

  private static PgFunction function(List<String> row) {
    return new PgFunction(
        Integer.parseInt(row.get(0)),
        row.get(1),
        row.get(9).charAt(0),
        row.get(13).equals("true"),
        Integer.parseInt(row.get(7)),
        Integer.parseInt(row.get(17)),
        Integer.parseInt(row.get(18)),
        new Signature(oids(row.get(19))),
        row.get(21).contains("o") || row.get(21).contains("t"),
        row.get(25));
  }

  /** {@code [23, 25]} */
  private static int[] oids(String list) {
    return list.length() <= 2
        ? new int[0]
        : COMMA
            .splitAsStream(list.substring(1, list.length() - 1))
            .mapToInt(Integer::parseInt)
            .toArray();
  }
}
