package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.integrity.ForeignKeys;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a session can do with statements, without the error handling and the bookkeeping
 * around them. Used by the session's thread.
 */
public final class Statements implements AutoCloseable {
  private final Backend backend;
  private final Preparation preparation;
  private final QueryRunner queries;
  private final StatementRunner runner;
  private final PreparedStatements prepared = new PreparedStatements();
  private final Portals portals = new Portals();

  public Statements(Translator translator, Backend backend, Failure failure) {
    this.backend = backend;
    this.preparation = new Preparation(translator, backend, failure);
    ForeignKeys foreignKeys = new ForeignKeys(backend, new SessionRelations(backend));
    this.queries = new QueryRunner(backend, failure, foreignKeys);
    this.runner =
        new StatementRunner(backend, failure, queries, foreignKeys, preparation, prepared, portals);
    backend.transaction().addListener(portals);
    backend.calls().answer("cursors", portals::rows);
    backend.calls().answer("prepared", prepared::rows);
  }

  /** The plans of a simple Query's text. */
  public List<StatementPlan> translate(String sql) {
    return preparation.translate(sql, List.of());
  }

  /**
   * Runs one plan of a simple Query.
   *
   * @param alone it may be its own transaction
   * @param done called when rows it answers with are fetched to the end
   */
  public Outcome run(StatementPlan plan, boolean alone, Runnable done) {
    return runner.run(plan, Run.simple(alone, done));
  }

  /** Parse. */
  public void parse(String name, String sql, List<Integer> parameterOids) {
    List<StatementPlan> plans = preparation.translate(sql, parameterOids);
    if (plans.size() > 1) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR, "cannot insert multiple commands into a prepared statement");
    }
    StatementPlan plan = plans.isEmpty() ? null : plans.getFirst();
    if (plan != null && !StatementRunner.endsFailedTransaction(plan)) {
      backend.transaction().checkNotFailed();
    }
    prepared.checkFree(name);
    prepared.put(preparation.prepare(name, sql, plan, parameterOids, false));
  }

  /** Bind. */
  public void bind(
      String portal,
      String statement,
      short[] parameterFormats,
      byte[] @Nullable [] values,
      short[] resultFormats) {
    PreparedStatement source = prepared.get(statement);
    if (!StatementRunner.endsFailedTransaction(source.plan())) {
      backend.transaction().checkNotFailed();
    }
    int expected = source.parameterOids().size();
    if (parameterFormats.length > 1 && parameterFormats.length != values.length) {
      throw ProtocolErrors.violation(
          "bind message has %d parameter formats but %d parameters"
              .formatted(parameterFormats.length, values.length));
    }
    if (values.length != expected) {
      throw ProtocolErrors.violation(
          "bind message supplies %d parameters, but prepared statement \"%s\" requires %d"
              .formatted(values.length, statement, expected));
    }
    for (short format : parameterFormats) {
      ProtocolErrors.checkFormat(format);
    }
    RowDescription rows = describe(source);
    if (rows != null) {
      Fields.withFormats(rows, resultFormats);
    }
    Portal bound = new Portal(portal, source, parameterFormats, values, resultFormats);
    bindValues(bound);
    portals.put(bound);
  }

  private Parameters bindValues(Portal portal) {
    CompiledQuery query = portal.statement().query();
    if (query == null) {
      return Parameters.NONE;
    }
    Parameters parameters =
        new Parameters(
            portal.statement().parameterOids(),
            portal.parameterFormats(),
            portal.values(),
            backend.settings().text());
    parameters.bind(query.prepared(), query.plan().parameters());
    return parameters;
  }

  /** The type OIDs of a statement's parameters. */
  public List<Integer> parameterOids(String statement) {
    return prepared.get(statement).parameterOids();
  }

  /** The columns of a statement in text format, null when it gives no rows. */
  public @Nullable RowDescription describeStatement(String name) {
    return describe(prepared.get(name));
  }

  /** The parameters, from 1, that are text only because nothing told their type. */
  public List<Integer> guessedParameters(String statement) {
    CompiledQuery query = prepared.get(statement).query();
    return query == null ? List.of() : query.guessedParameters();
  }

  /** The engine's types of those columns, none when it gives no rows. */
  public List<LogicalType> columnTypes(String name) {
    return runner.columnTypes(prepared.get(name));
  }

  /**
   * Starts to store rows given in columns.
   *
   * @param copy COPY table FROM STDIN, which names the target
   * @param types the engine's types of the columns given
   * @param done called when all rows are stored
   */
  public RowLoad load(String copy, List<LogicalType> types, Runnable done) {
    backend.transaction().checkNotFailed();
    if (preparation.translate(copy, List.of()).getFirst() instanceof CopyPlan plan) {
      return runner.load(plan, types, done);
    }
    throw new IllegalArgumentException("not COPY FROM: " + copy);
  }

  private @Nullable RowDescription describe(PreparedStatement statement) {
    return runner.describe(statement);
  }

  /** The columns of a portal in its formats, null when it gives no rows. */
  public @Nullable RowDescription describePortal(String name) {
    Portal portal = portals.get(name);
    CursorRows cursor = portal.rows();
    if (cursor != null) { // made by DECLARE; psycopg asks for its columns this way
      return cursor.columns();
    }
    RowDescription rows = describe(portal.statement());
    return rows == null ? null : Fields.withFormats(rows, portal.resultFormats());
  }

  /** The text of the statement a portal runs. */
  public String sql(String portal) {
    return portals.get(portal).statement().sql();
  }

  /** What the portal runs; null for an empty statement. */
  public @Nullable StatementPlan plan(String portal) {
    return portals.get(portal).statement().plan();
  }

  /** Execute. */
  public Outcome execute(String name, long maxRows, boolean alone, Runnable done) {
    Portal portal = portals.get(name);
    StatementPlan plan = portal.statement().plan();
    if (plan == null) {
      return new Outcome.Empty();
    }
    EngineCursor open = portal.cursor();
    if (open != null) {
      backend.transaction().checkNotFailed();
      open.resume(maxRows);
      return new Outcome.Rows(rows(portal), open);
    }
    if (portal.hasRun() && portal.statement().query() == null) {
      throw PgError.error(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE, "portal \"" + name + "\" cannot be run");
    }
    portal.setRan();
    Run run = new Run(alone, maxRows, portal.resultFormats(), done);
    CompiledQuery query = preparation.current(portal.statement());
    if (query == null) {
      return runner.run(plan, run);
    }
    if (!StatementRunner.endsFailedTransaction(plan)) {
      backend.transaction().checkNotFailed();
    }
    Parameters parameters = bindValues(portal);
    Outcome outcome = queries.runCompiled(query, run, parameters);
    if (maxRows != 0
        && outcome instanceof Outcome.Rows rows
        && rows.cursor() instanceof EngineCursor cursor) {
      portal.cursor(cursor);
    }
    return outcome;
  }

  private RowDescription rows(Portal portal) {
    RowDescription rows = describe(portal.statement());
    return rows == null
        ? new RowDescription(List.of())
        : Fields.withFormats(rows, portal.resultFormats());
  }

  public void closeStatement(String name) {
    prepared.remove(name);
  }

  public void closePortal(String name) {
    portals.remove(name);
  }

  @Override
  public void close() {
    portals.clear();
    prepared.clear();
    queries.close();
  }
}
