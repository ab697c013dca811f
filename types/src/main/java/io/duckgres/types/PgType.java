package io.duckgres.types;

/**
 * One of PostgreSQL's built-in types: its {@code pg_type} row.
 *
 * @param oid pg_type.oid
 * @param name pg_type.typname, such as {@code int4} or {@code _int4}
 * @param displayName what format_type() prints, such as {@code integer} or {@code integer[]}
 * @param length bytes of a value; -1 variable, -2 zero-terminated
 * @param byValue passed by value in PostgreSQL's executor
 * @param kind b base, p pseudo, r range, m multirange
 * @param category pg_type.typcategory, such as N for numbers
 * @param preferred preferred in its category
 * @param delimiter between array elements of this type; only box has ';'
 * @param elementOid element type of an array (or subscriptable) type, else 0
 * @param arrayOid the array over this type, else 0
 * @param alignment c, s, i or d
 * @param storage p, e, m or x
 * @param collation 100 for collatable types, 950 for name, else 0
 * @param input typinput; "-" where there is none, as with all function names here
 * @param output typoutput
 * @param receive typreceive
 * @param send typsend
 * @param typmodIn typmodin
 * @param typmodOut typmodout
 * @param subscript typsubscript
 */
public record PgType(
    int oid,
    String name,
    String displayName,
    short length,
    boolean byValue,
    char kind,
    char category,
    boolean preferred,
    char delimiter,
    int elementOid,
    int arrayOid,
    char alignment,
    char storage,
    int collation,
    String input,
    String output,
    String receive,
    String send,
    String typmodIn,
    String typmodOut,
    String subscript) {

  /** True for types over {@code array_in}, which print as {@code {…}}. */
  public boolean isArray() {
    return input.equals("array_in");
  }
}
