package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.settings.SettingChecks;
import io.duckgres.translator.CatalogNames;
import io.duckgres.translator.Dialect;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes prepared statements, for Parse and PREPARE. Used by the session's thread. */
final class Preparation {
  private final Translator translator;
  private final Backend backend;
  private final Failure failure;

  Preparation(Translator translator, Backend backend, Failure failure) {
    this.translator = translator;
    this.backend = backend;
    this.failure = failure;
  }

  /** The plans of a text under the session's settings. */
  List<StatementPlan> translate(String sql, List<Integer> parameterOids) {
    return translator.translate(
        sql,
        new TranslationContext(
            backend.settings().isOn("standard_conforming_strings"),
            dialect(),
            backend.activity().database(),
            CatalogNames.DEFAULT,
            parameterOids));
  }

  private Dialect dialect() {
    return backend.settings().value(SettingChecks.DIALECT).equals("duckdb")
        ? Dialect.DUCKDB
        : Dialect.POSTGRES;
  }

  /**
   * Compiles a plan when the engine runs it.
   *
   * @param plan null for a text without a statement
   * @param given type OIDs of the first parameters, 0 for unspecified
   */
  PreparedStatement prepare(
      String name, String sql, @Nullable StatementPlan plan, List<Integer> given, boolean bySql) {
    if (!(plan instanceof EnginePlan query) || !isCompilable(query)) {
      return new PreparedStatement(name, sql, plan, given, null, 0, bySql);
    }
    long settings = settings(query); // before: what changes meanwhile makes it compiled anew
    CompiledQuery compiled = compile(sql, query);
    return new PreparedStatement(
        name, sql, compiled.plan(), compiled.parameterOids(), compiled, version(settings), bySql);
  }

  private CompiledQuery compile(String sql, EnginePlan plan) {
    CompiledQuery compiled = CompiledQuery.compile(backend, failure, plan);
    return compiled.unknownParameters().isEmpty() ? compiled : recompile(sql, compiled);
  }

  /** Again, with the types that the first attempt found, and text for the rest. */
  private CompiledQuery recompile(String sql, CompiledQuery first) {
    try (first) {
      List<StatementPlan> plans = translate(sql, first.parameterOids());
      if (!(plans.getFirst() instanceof EnginePlan typed)) {
        throw new IllegalStateException("parameter types changed the kind of a statement");
      }
      CompiledQuery again = CompiledQuery.compile(backend, failure, typed);
      again.guessedParameters(first.unknownParameters());
      return again;
    }
  }

  /**
   * A plan of several engine statements needs the effect of the first to compile the last; rows of
   * constants are stored without the engine's SQL.
   */
  private static boolean isCompilable(EnginePlan plan) {
    return plan.statements().size() == 1 && plan.constants() == null;
  }

  /**
   * Changes when names, domains and settings in a compiled statement may mean something else, or
   * when its plan may not fit the data any more. A statement with parameters is planned by the
   * engine at each execution.
   */
  private long settings(EnginePlan plan) {
    long settings =
        31 * backend.savepoints().timeVersion()
            + backend.engineEpoch()
            + 1_000_033 * backend.database().relations().version();
    return plan.parameters().engineOrder().isEmpty()
        ? 1_009 * settings + backend.transaction().dataVersion()
        : settings;
  }

  /** With where the catalogs' views read, which is decided when a text is bound. */
  private long version(long settings) {
    return 2 * settings + (backend.readsKeptCatalog() ? 1 : 0);
  }

  /**
   * The statement's compiled form, made anew when the search path is another than when it was made;
   * null when the engine does not run it.
   */
  @Nullable CompiledQuery current(PreparedStatement statement) {
    CompiledQuery query = statement.query();
    if (query == null || backend.transaction().isFailed()) {
      return query;
    }
    backend.beforeBinding(query.plan().duckSql());
    long version = version(settings(query.plan()));
    if (statement.version() == version) {
      return query;
    }
    CompiledQuery anew = CompiledQuery.compile(backend, failure, query.plan());
    statement.replace(anew, version);
    return anew;
  }
}
