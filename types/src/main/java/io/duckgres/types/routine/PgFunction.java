package io.duckgres.types.routine;

/**
 * A row of pg_proc.
 *
 * @param kind f function, p procedure, a aggregate, w window function
 * @param returnsSet whether it gives rows
 * @param variadicOid element type of a last parameter that takes any number of arguments, 0 for
 *     none
 * @param defaults how many of the last parameters may be left out
 * @param namesResult whether OUT parameters name the columns of its result
 * @param source the name of its C function, which overloads do not share; its text if it is none
 */
public record PgFunction(
    int oid,
    String name,
    char kind,
    boolean returnsSet,
    int variadicOid,
    int defaults,
    int resultOid,
    Signature signature,
    boolean namesResult,
    String source) {

  /** Input parameter types by OID. */
  public static final class Signature {
    private final int[] oids;

    Signature(int... oids) {
      this.oids = oids;
    }

    public int size() {
      return oids.length;
    }

    public int get(int index) {
      return oids[index];
    }
  }
}
