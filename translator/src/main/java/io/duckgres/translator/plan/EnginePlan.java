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
 *     than one outside a transaction the executor opens one. Unmodifiable; before {@link #resolved}
 *     a statement may be written only when it is asked for, and refused then
 * @param returnsRows whether rows go to the client: a query, or DML with RETURNING
 * @param labels PostgreSQL's column names in order where the text tells them; null entry: the
 *     engine's name; shorter than the row (or empty): the engine's names for the rest
 * @param types the types that the text tells (casts to types that the engine has under another
 *     name), in order like the labels and possibly shorter than the row
 * @param origins the base table columns that output columns come from unchanged, null for an
 *     expression; empty where only the engine knows or the relations are not known yet
 * @param steps what runs before and after the statement that answers, since that one has changes of
 *     data in its WITH; empty for all others and before the relations are known
 * @param written the tables it changes, as far as the text is understood
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
    List<ColumnOrigins.@Nullable Origin> origins,
    List<WrittenTable> written,
    List<WithStep> steps,
    @Nullable GrammarError grammarError,
    @Nullable Resolver resolver)
    implements StatementPlan {

  public EnginePlan {
    types = List.copyOf(types);
    written = List.copyOf(written);
    steps = List.copyOf(steps);
    labels = Collections.unmodifiableList(new ArrayList<>(labels));
    origins = Collections.unmodifiableList(new ArrayList<>(origins));
  }

  /** Translates by the types of the relations; see {@link #resolved}. Thread-safe. */
  @FunctionalInterface
  public interface Resolver {
    Resolved resolve(ColumnOrigins.RelationLookup lookup);
  }

  /** Of an INSERT that gives nothing but constants. */
  public interface ConstantResolver extends Resolver {
    ConstantRows rows();
  }

  /** The rows of an INSERT of many constants, to be stored as they are; null for all else. */
  public @Nullable ConstantRows constants() {
    return resolver instanceof ConstantResolver constants ? constants.rows() : null;
  }

  /**
   * What the relations decide.
   *
   * @param names of the output columns; empty where only the engine knows them
   * @param types as many as names
   * @param origins as many as names
   * @param parameters with the types that their places tell
   * @param steps around the last of the statements
   */
  public record Resolved(
      List<String> statements,
      List<String> names,
      List<ColumnType> types,
      List<ColumnOrigins.@Nullable Origin> origins,
      ParameterMap parameters,
      List<WithStep> steps) {}

  /**
   * The plan to prepare, translated with the types that expressions have in PostgreSQL.
   *
   * @throws io.duckgres.types.PgError for what PostgreSQL's analysis refuses
   */
  public EnginePlan resolved(ColumnOrigins.RelationLookup lookup) {
    if (resolver == null) {
      return this;
    }
    Resolved known = resolver.resolve(lookup);
    return new EnginePlan(
        source,
        List.copyOf(known.statements()),
        statementTag,
        kind,
        returnsRows,
        labels.size() < known.names().size() ? List.copyOf(known.names()) : labels,
        merged(known.types()),
        known.parameters(),
        effects,
        known.origins(),
        written,
        known.steps(),
        grammarError,
        resolver);
  }

  /** What the text alone tells stands in for what the relations do not. */
  private List<ColumnType> merged(List<ColumnType> known) {
    List<ColumnType> merged = new ArrayList<>(known.isEmpty() ? types : known);
    for (int i = 0; i < Math.min(known.size(), types.size()); i++) {
      if (known.get(i).oid() == 0) {
        merged.set(i, types.get(i));
      }
    }
    return merged;
  }

  /** Whether it has changes of data in its WITH. */
  public boolean changesInWith() {
    return written.size() > (kind == PlanKind.QUERY || kind == PlanKind.CREATE_TABLE_AS ? 0 : 1);
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
