package io.duckgres.translator.definition;

import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import org.apache.calcite.sql.SqlNode;

/** Gives a statement's tree the types that its expressions have in PostgreSQL. */
@FunctionalInterface
public interface QueryTyping {
  /**
   * @throws io.duckgres.types.PgError for what PostgreSQL's analysis refuses
   */
  SqlNode typed(SqlNode statement, RelationLookup lookup);
}
