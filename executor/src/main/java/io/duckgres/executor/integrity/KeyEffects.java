package io.duckgres.executor.integrity;

import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.plan.WrittenTable;
import java.util.List;

/**
 * A table about to be changed, with what its keys were before.
 *
 * @param before one for each list of columns that foreign keys refer to and that may change
 */
record KeyEffects(EngineName table, WrittenTable written, List<Keys> before) {

  /**
   * The values of a key before the change.
   *
   * @param copy the temporary table they are in, as SQL
   */
  record Keys(List<String> columns, String copy) {}
}
