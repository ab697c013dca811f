package io.duckgres.translator.utility;

import io.duckgres.translator.definition.MaterializedViews;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.DefinitionPlan;
import io.duckgres.translator.plan.StatementPlan;
import java.util.List;

/** REFRESH MATERIALIZED VIEW. */
final class RefreshParser {
  private RefreshParser() {}

  static StatementPlan parse(UtilityContext context) {
    TokenReader reader = context.reader();
    reader.expect("materialized");
    reader.expect("view");
    boolean concurrently = reader.accept("concurrently");
    List<String> name = reader.qualifiedName();
    boolean data = true;
    if (reader.accept("with")) {
      data = !reader.accept("no");
      reader.expect("data");
    }
    boolean filled = data;
    return new DefinitionPlan(
        context.source(),
        "REFRESH MATERIALIZED VIEW",
        lookup -> MaterializedViews.refresh(name, concurrently, filled, lookup),
        null);
  }
}
