package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.CopyColumn;
import io.duckgres.executor.copy.CopyFilter;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.ColumnDefinition;
import io.duckgres.translator.definition.DefinitionLookup.Relation;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the query of COPY FROM … WHERE. */
final class CopyConditions {
  /**
   * A row has all its values, defaults included, before the condition is looked at: the engine must
   * not look at it earlier, or rows left out would draw nothing from sequences and raise no error.
   */
  private static final String FIRST = " LIMIT 9223372036854775807";

  private CopyConditions() {}

  /** Null without WHERE. */
  static @Nullable CopyFilter filter(
      Backend backend, Failure failure, CopyPlan plan, List<CopyColumn> fields) {
    CopyPlan.Condition condition = plan.condition();
    if (condition == null) {
      return null;
    }
    EngineDefinitions definitions = new EngineDefinitions(backend);
    Relation relation = definitions.relation(plan.table());
    if (relation == null) {
      throw new IllegalStateException("the table of a COPY has gone");
    }
    Set<String> given = fields.stream().map(CopyColumn::name).collect(Collectors.toSet());
    List<String> values = new ArrayList<>();
    List<String> stored = new ArrayList<>(fields.stream().map(CopyColumn::name).toList());
    for (ColumnDefinition column : definitions.table(relation.name()).columns()) {
      if (column.generated()) {
        requireUnused(column.name(), condition);
        continue;
      }
      String value = column.value();
      boolean isGiven = given.contains(column.name());
      if (!isGiven && value != null) {
        stored.add(column.name());
      }
      String name = Identifiers.quote(column.name());
      String shown = isGiven ? name : value == null ? "NULL" : "(" + value + ")";
      values.add("CAST(%s AS %s) AS %s".formatted(shown, column.type(), name));
    }
    String rows = resolved(backend, failure, plan, condition);
    String list = stored.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    return new CopyFilter(
        stored,
        "WITH %s AS (SELECT %s FROM %s%s) SELECT %s FROM (%s)"
            .formatted(
                Identifiers.quote(plan.table().getLast()),
                String.join(", ", values),
                CopyFilter.STAGE,
                FIRST,
                list,
                rows));
  }

  private static void requireUnused(String column, CopyPlan.Condition condition) {
    if (condition.words().contains(column)) {
      throw PgError.error(
              SqlState.INVALID_COLUMN_REFERENCE,
              "generated columns are not supported in COPY FROM WHERE conditions")
          .detail("Column \"" + column + "\" is a generated column.");
    }
  }

  /** The condition's query in the engine's SQL, after the engine has bound it to the table. */
  private static String resolved(
      Backend backend, Failure failure, CopyPlan plan, CopyPlan.Condition condition) {
    List<String> alone = List.of(plan.table().getLast());
    SessionRelations relations = new SessionRelations(backend);
    RelationInfo table = relations.find(plan.table());
    RelationLookup lookup = name -> name.equals(alone) ? table : relations.find(name);
    try {
      EnginePlan rows = condition.rows().resolved(lookup);
      String prefix =
          plan.table().size() == 1
              ? ""
              : "WITH %s AS (SELECT * FROM %s) "
                  .formatted(Identifiers.quote(alone.getFirst()), plan.engineTable());
      String sql = prefix + rows.duckSql();
      failure.current(new StatementText(rows.source(), sql));
      backend.beforeBinding(sql);
      backend.engine().prepare(sql).close();
      return rows.duckSql();
    } catch (PgError e) {
      throw named(e);
    } catch (EngineError e) {
      throw named(EngineErrors.translate(e, failure.current()));
    }
  }

  /** PostgreSQL has another name for this clause in some messages. */
  private static PgError named(PgError error) {
    String where = "not allowed in WHERE";
    return error.message().endsWith(where)
        ? PgError.error(
                error.sqlState(),
                error.message().replace(where, "not allowed in COPY FROM WHERE conditions"))
            .position(error.position())
            .causedBy(error)
        : error;
  }
}
