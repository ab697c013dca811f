package io.duckgres.translator.plan;

import io.duckgres.translator.definition.DefinitionLookup;
import io.duckgres.translator.definition.Steps;

/**
 * DDL that becomes engine statements only when it runs, since what they are depends on what is
 * defined by then.
 */
public record DefinitionPlan(Source source, String tag, Expansion expansion)
    implements StatementPlan {

  /** Works out the engine statements. */
  @FunctionalInterface
  public interface Expansion {
    /**
     * @throws io.duckgres.types.PgError the statement is wrong or cannot be done
     */
    Steps steps(DefinitionLookup lookup);
  }
}
