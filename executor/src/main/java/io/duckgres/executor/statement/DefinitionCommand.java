package io.duckgres.executor.statement;

import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.Steps;
import io.duckgres.translator.plan.DefinitionPlan;

/** DDL whose engine statements depend on what is defined already. */
final class DefinitionCommand {
  private DefinitionCommand() {}

  /** Runs the statements; answers what {@link DefinitionPlan#answer} is made from. */
  static Steps run(DefinitionPlan plan, Backend backend, Failure failure) {
    backend.transaction().checkWritable(plan.tag());
    backend.transaction().enter(false, true);
    failure.current(new StatementText(plan.source(), plan.source().text()));
    Steps steps =
        plan.expansion().steps(new EngineDefinitions(backend, new SessionRelations(backend)));
    steps.notices().forEach(backend::notice);
    for (String sql : steps.statements()) {
      failure.current(new StatementText(plan.source(), sql));
      backend.interrupts().check();
      try (ResultStream result = backend.engine().query(sql)) {
        steps.stored(result.changedRows());
      }
    }
    if (backend.transaction().isJournaled() && !steps.statements().isEmpty()) {
      backend.savepoints().journal().add(new RepeatedDefinition(backend, steps.statements()));
    }
    backend.transaction().catalogChanged();
    return steps;
  }
}
