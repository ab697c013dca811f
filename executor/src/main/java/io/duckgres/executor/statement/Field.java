package io.duckgres.executor.statement;

/**
 * One column of a RowDescription message.
 *
 * @param name the label, in the client's terms
 * @param tableOid the base table the column comes from, 0 when it is computed
 * @param attnum the column's number in that table from 1, 0 when it is computed
 * @param typeOid PostgreSQL's type OID
 * @param typeLength bytes of a value, -1 variable length, -2 null-terminated
 * @param typmod the type modifier, -1 none
 * @param format 0 text, 1 binary
 */
public record Field(
    String name,
    int tableOid,
    short attnum,
    int typeOid,
    short typeLength,
    int typmod,
    short format) {

  public static final short TEXT = 0;
  public static final short BINARY = 1;

  /** This column in another format. */
  public Field withFormat(short format) {
    return new Field(name, tableOid, attnum, typeOid, typeLength, typmod, format);
  }
}
