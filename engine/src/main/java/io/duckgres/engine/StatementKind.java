package io.duckgres.engine;

/**
 * DuckDB's statement types; the ordinal is the number of its C API ({@code duckdb_statement_type}).
 */
public enum StatementKind {
  INVALID,
  SELECT,
  INSERT,
  UPDATE,
  EXPLAIN,
  DELETE,
  PREPARE,
  CREATE,
  EXECUTE,
  ALTER,
  TRANSACTION,
  COPY,
  ANALYZE,
  VARIABLE_SET,
  CREATE_FUNC,
  DROP,
  EXPORT,
  PRAGMA,
  VACUUM,
  CALL,
  SET,
  LOAD,
  RELATION,
  EXTENSION,
  LOGICAL_PLAN,
  ATTACH,
  DETACH,
  MULTI,
  COPY_DATABASE,
  UPDATE_EXTENSIONS,
  MERGE_INTO;

  private static final StatementKind[] KINDS = values();

  /** The kind of a number; INVALID for one that this version does not know. */
  static StatementKind ofNumber(int number) {
    return number >= 0 && number < KINDS.length ? KINDS[number] : INVALID;
  }
}
