package io.duckgres.translator.plan;

/** What an {@link EnginePlan} does, from the parse tree. */
public enum PlanKind {
  /** SELECT, VALUES, TABLE, WITH … SELECT. */
  QUERY,
  INSERT,
  UPDATE,
  DELETE,
  MERGE,
  /** CREATE TABLE AS and SELECT INTO: the engine answers with the number of rows stored. */
  CREATE_TABLE_AS,
  DDL
}
