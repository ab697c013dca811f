package io.duckgres.executor.statement;

import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that Parse or PREPARE made. Used by the session's thread.
 *
 * <p>What the engine runs is compiled; the compiled form is thrown away when settings that decide
 * names have changed, and made again at the next use.
 */
final class PreparedStatement implements AutoCloseable {
  private final String name;
  private final String sql;
  private final @Nullable StatementPlan plan;
  private final List<Integer> parameterOids;
  private final boolean bySql;
  private final Instant prepared = Instant.now();
  private @Nullable CompiledQuery query;
  private long version;
  private String shown;

  /**
   * @param plan null for a text without a statement
   * @param query the compiled plan when the engine runs it
   * @param version what {@link Preparation} compares to know whether the compiled plan still holds
   * @param bySql made by PREPARE rather than by Parse
   */
  PreparedStatement(
      String name,
      String sql,
      @Nullable StatementPlan plan,
      List<Integer> parameterOids,
      @Nullable CompiledQuery query,
      long version,
      boolean bySql) {
    this.name = name;
    this.sql = sql;
    this.shown = sql;
    this.plan = plan;
    this.parameterOids = List.copyOf(parameterOids);
    this.query = query;
    this.version = version;
    this.bySql = bySql;
  }

  String name() {
    return name;
  }

  String sql() {
    return sql;
  }

  /** The text that made it, as pg_prepared_statements shows it. */
  String shown() {
    return shown;
  }

  /** It was made by this text. */
  PreparedStatement shownAs(String text) {
    shown = text;
    return this;
  }

  @Nullable StatementPlan plan() {
    return plan;
  }

  List<Integer> parameterOids() {
    return parameterOids;
  }

  boolean isBySql() {
    return bySql;
  }

  Instant prepared() {
    return prepared;
  }

  /** The compiled form of an {@link EnginePlan}; null for other plans. */
  @Nullable CompiledQuery query() {
    return query;
  }

  long version() {
    return version;
  }

  /** Takes another compiled form in place of the present one. */
  void replace(CompiledQuery anew, long newVersion) {
    close();
    query = anew;
    version = newVersion;
  }

  @Override
  public void close() {
    CompiledQuery compiled = query;
    query = null;
    if (compiled != null) {
      compiled.close();
    }
  }
}
