package io.duckgres.executor.integrity;

import io.duckgres.translator.definition.ConstraintDefinition;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.definition.ForeignKey;
import java.util.Objects;

/**
 * A foreign key.
 *
 * @param table the table that refers
 */
record Reference(EngineName table, ConstraintDefinition key) {

  ForeignKey rules() {
    return Objects.requireNonNull(key.foreignKey());
  }

  EngineName referenced() {
    return Objects.requireNonNull(key.referenced());
  }

  /** Names the key in the database, for {@code CommitLog}. */
  String id() {
    return table.sql() + " " + key.name();
  }
}
