package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.engine.ErrorType;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.StatementKind;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.encode.TypeMapping;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.GrammarError;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A plan that the engine has parsed and bound: its parameters and columns are known, nothing has
 * run. Owned by who compiled it; used by the session's thread.
 */
final class CompiledQuery implements AutoCloseable {
  /** What client SQL may be to the engine, whatever its text became. */
  private static final Set<StatementKind> ALLOWED =
      EnumSet.of(
          StatementKind.SELECT,
          StatementKind.INSERT,
          StatementKind.UPDATE,
          StatementKind.DELETE,
          StatementKind.MERGE_INTO,
          StatementKind.EXPLAIN,
          StatementKind.CREATE,
          StatementKind.CREATE_FUNC,
          StatementKind.ALTER,
          StatementKind.DROP,
          StatementKind.VACUUM,
          StatementKind.ANALYZE);

  private final EnginePlan plan;
  private final Prepared prepared;
  private final @Nullable RowDescription rows;
  private final List<LogicalType> types;
  private final Map<Integer, LogicalType> stepParameters;
  private List<Integer> guessed = List.of();

  private CompiledQuery(
      EnginePlan plan,
      Prepared prepared,
      @Nullable RowDescription rows,
      List<LogicalType> types,
      Map<Integer, LogicalType> stepParameters) {
    this.stepParameters = Map.copyOf(stepParameters);
    this.plan = plan;
    this.prepared = prepared;
    this.rows = rows;
    this.types = types;
  }

  /**
   * Compiles the last statement of a plan.
   *
   * @throws io.duckgres.engine.EngineError the engine refuses it
   */
  static CompiledQuery compile(Backend backend, Failure failure, EnginePlan translated) {
    EnginePlan plan = translated.resolved(new SessionRelations(backend));
    failure.current(new StatementText(plan.source(), plan.duckSql()));
    if (plan.steps().isEmpty()) {
      return compile(backend, plan, Map.of());
    }
    try (WithTables tables = new WithTables(backend, failure, plan)) {
      Map<Integer, LogicalType> parameters = tables.shape();
      failure.current(new StatementText(plan.source(), plan.duckSql()));
      return compile(backend, plan, parameters);
    }
  }

  private static CompiledQuery compile(
      Backend backend, EnginePlan plan, Map<Integer, LogicalType> steps) {
    backend.beforeBinding(plan.duckSql());
    Prepared prepared = prepare(backend, plan);
    try {
      if (!ALLOWED.contains(prepared.kind())) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED, prepared.kind() + " statements are not supported")
            .hint("This server runs PostgreSQL's statements, not its engine's own.");
      }
      List<LogicalType> types = plan.returnsRows() ? types(prepared) : List.of();
      RowDescription rows =
          plan.returnsRows() ? RowDescriptions.of(backend, plan, prepared, types) : null;
      CompiledQuery compiled = new CompiledQuery(plan, prepared, rows, types, steps);
      prepared = null;
      return compiled;
    } finally {
      if (prepared != null) {
        prepared.close();
      }
    }
  }

  private static Prepared prepare(Backend backend, EnginePlan plan) {
    try {
      return backend.engine().prepare(plan.duckSql());
    } catch (EngineError e) {
      // A query neither grammar takes: PostgreSQL's complaint, with its position, is the better
      // one.
      GrammarError grammarError = plan.grammarError();
      if (grammarError != null && e.type() == ErrorType.PARSER) {
        throw grammarError.error().causedBy(e);
      }
      throw e;
    }
  }

  private static List<LogicalType> types(Prepared prepared) {
    int count = prepared.columnCount();
    List<LogicalType> types = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      types.add(prepared.columnType(i));
    }
    return types;
  }

  EnginePlan plan() {
    return plan;
  }

  Prepared prepared() {
    return prepared;
  }

  /** The columns in text format; null when no rows go to the client. */
  @Nullable RowDescription rows() {
    return rows;
  }

  List<LogicalType> types() {
    return types;
  }

  /** The engine's types of the parameters that occur. */
  private SortedMap<Integer, LogicalType> engineTypes() {
    SortedMap<Integer, LogicalType> found = new TreeMap<>(stepParameters);
    List<Integer> order = plan.parameters().engineOrder();
    for (int i = 1; i <= order.size(); i++) {
      found.merge(order.get(i - 1), prepared.parameterType(i), (a, b) -> a.isUnknown() ? b : a);
    }
    return found;
  }

  /** The parameters, from 1, whose type neither the client nor the engine can tell. */
  List<Integer> unknownParameters() {
    List<Integer> unknown = new ArrayList<>();
    engineTypes()
        .forEach(
            (n, type) -> {
              if (plan.parameters().typeOid(n) == 0 && type.isUnknown()) {
                unknown.add(n);
              }
            });
    return unknown;
  }

  /** The parameters that were taken for text because nothing told their type. */
  List<Integer> guessedParameters() {
    return guessed;
  }

  void guessedParameters(List<Integer> parameters) {
    guessed = List.copyOf(parameters);
  }

  /** The type OID of each parameter: the client's or a cast's, else the engine's, else text. */
  List<Integer> parameterOids() {
    List<Integer> oids = new ArrayList<>(plan.parameters().typeOids());
    engineTypes()
        .forEach(
            (n, type) -> {
              if (oids.get(n - 1) == 0) {
                oids.set(n - 1, type.isUnknown() ? Oids.TEXT : TypeMapping.of(type).oid());
              }
            });
    oids.replaceAll(oid -> oid == 0 || oid == Oids.UNKNOWN ? Oids.TEXT : oid);
    return oids;
  }

  @Override
  public void close() {
    prepared.close();
  }
}
