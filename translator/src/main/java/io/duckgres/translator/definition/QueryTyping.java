package io.duckgres.translator.definition;

import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.typing.Analysis;
import io.duckgres.translator.typing.Typing;
import org.apache.calcite.sql.SqlNode;

/** Gives a statement's tree the types that its expressions have in PostgreSQL. */
@FunctionalInterface
public interface QueryTyping {
  /** What the statement is typed with. */
  Typing typing(RelationLookup lookup);

  /**
   * @throws io.duckgres.types.PgError for what PostgreSQL's analysis refuses
   */
  default SqlNode typed(SqlNode statement, RelationLookup lookup) {
    return Analysis.of(statement, typing(lookup)).tree();
  }
}
