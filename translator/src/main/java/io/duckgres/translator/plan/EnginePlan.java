package io.duckgres.translator.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that the engine runs.
 *
 * @param statements DuckDB SQL to run in order, one statement each; only the last one takes
 *     parameters, gives rows or counts changed rows. All of them or none take effect: with more
 *     than one outside a transaction the executor opens one.
 * @param returnsRows whether rows go to the client: a query, or DML with RETURNING
 * @param labels PostgreSQL's column names in order where the text tells them; null entry: the
 *     engine's name; shorter than the row (or empty): the engine's names for the rest
 * @param types the types that the text tells (casts to types that the engine has under another
 *     name), in order like the labels and possibly shorter than the row
 * @param origins which base table columns the output columns come from
 * @param constantTyping what remains to be done when the relations are known; null for nothing
 * @param grammarError of a fallback: raise it when the engine cannot parse the text either
 */
public record EnginePlan(
    Source source,
    List<String> statements,
    StatementTag statementTag,
    PlanKind kind,
    boolean returnsRows,
    List<@Nullable String> labels,
    List<ColumnType> types,
    ParameterMap parameters,
    Effects effects,
    ColumnOrigins origins,
    @Nullable GrammarError grammarError,
    @Nullable ConstantTyping constantTyping)
    implements StatementPlan {

  public EnginePlan {
    statements = List.copyOf(statements);
    types = List.copyOf(types);
    labels = Collections.unmodifiableList(new ArrayList<>(labels));
  }

  /** Translates constants by the columns they meet; see {@link #resolved}. */
  @FunctionalInterface
  public interface ConstantTyping {

    /** The statements with the constants typed; null when nothing changes. */
    @Nullable List<String> statements(ColumnOrigins.RelationLookup lookup);
  }

  /**
   * The plan to prepare: an untyped constant takes its type from the column it is stored in or
   * compared with, and PostgreSQL's text forms of some types (arrays, bytea, boolean, interval) are
   * not the engine's.
   *
   * @throws io.duckgres.types.PgError for a constant that is none of its column's type
   */
  public EnginePlan resolved(ColumnOrigins.RelationLookup lookup) {
    List<String> typed = constantTyping == null ? null : constantTyping.statements(lookup);
    return typed == null
        ? this
        : new EnginePlan(
            source,
            typed,
            statementTag,
            kind,
            returnsRows,
            labels,
            types,
            parameters,
            effects,
            origins,
            grammarError,
            null);
  }

  /** The statement that takes parameters and answers. */
  public String duckSql() {
    return statements.getLast();
  }

  @Override
  public String tag() {
    return statementTag.command();
  }
}
