package io.duckgres.executor.statement;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL's SQL becomes, for people who look into it; no database is needed. */
public final class Translations {
  private Translations() {}

  /**
   * The engine's statements as lines, each statement of the text after a comment with its tag. What
   * depends on the tables of a database (constants typed by their columns) stays as it is.
   *
   * @param database the name the client would have connected to
   * @throws PgError what the client would get
   */
  public static List<String> lines(String sql, String database) {
    List<String> lines = new ArrayList<>();
    for (StatementPlan plan : new Translator().translate(sql, TranslationContext.of(database))) {
      lines.add("-- " + plan.tag());
      switch (plan) {
        case EnginePlan engine -> engine.statements().forEach(s -> lines.add(s + ";"));
        case UnsupportedPlan unsupported -> throw unsupported.error();
        default -> lines.add("-- done by the server itself");
      }
    }
    return lines;
  }
}
