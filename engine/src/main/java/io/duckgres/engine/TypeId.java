package io.duckgres.engine;

/** DuckDB's type identifiers; the ordinal is the number of its C API ({@code duckdb_type}). */
public enum TypeId {
  INVALID,
  BOOLEAN,
  TINYINT,
  SMALLINT,
  INTEGER,
  BIGINT,
  UTINYINT,
  USMALLINT,
  UINTEGER,
  UBIGINT,
  FLOAT,
  DOUBLE,
  TIMESTAMP,
  DATE,
  TIME,
  INTERVAL,
  HUGEINT,
  VARCHAR,
  BLOB,
  DECIMAL,
  TIMESTAMP_S,
  TIMESTAMP_MS,
  TIMESTAMP_NS,
  ENUM,
  LIST,
  STRUCT,
  MAP,
  UUID,
  UNION,
  BIT,
  TIME_TZ,
  TIMESTAMP_TZ,
  UHUGEINT,
  ARRAY,
  ANY,
  BIGNUM,
  SQLNULL,
  STRING_LITERAL,
  INTEGER_LITERAL,
  TIME_NS,
  GEOMETRY,
  VARIANT;

  private static final TypeId[] IDS = values();

  /** The number in DuckDB's C API. */
  public int number() {
    return ordinal();
  }

  /** The type of a number; INVALID for one that this version does not know. */
  static TypeId ofNumber(int number) {
    return number >= 0 && number < IDS.length ? IDS[number] : INVALID;
  }
}
