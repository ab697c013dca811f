package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.DefinitionLookup.Kind;
import io.duckgres.translator.definition.DefinitionLookup.Relation;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.ValueSource;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relation that COPY names: whether it can be copied, and which of its columns are. */
final class CopyRelations {
  private CopyRelations() {}

  /**
   * The relation of COPY FROM.
   *
   * @throws PgError 42P01 without it, 42809 for what takes no rows, 42501 for a catalog
   */
  static RelationInfo find(CopyPlan plan, Backend backend) {
    RelationInfo relation = new SessionRelations(backend).find(plan.table());
    Relation defined = new EngineDefinitions(backend).relation(plan.table());
    String name = plan.table().getLast();
    if (defined != null) {
      checkKind(defined.kind(), name, true);
    } else if (relation != null) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for table " + name);
    }
    if (relation == null) {
      throw PgError.error(
          SqlState.UNDEFINED_TABLE,
          "relation \"" + String.join(".", plan.table()) + "\" does not exist");
    }
    return relation;
  }

  private static void checkKind(Kind kind, String name, boolean from) {
    if (kind == Kind.TABLE) {
      return;
    }
    if (kind == Kind.INDEX) {
      throw PgError.error(SqlState.WRONG_OBJECT_TYPE, "\"" + name + "\" is an index");
    }
    PgError error =
        PgError.error(
            SqlState.WRONG_OBJECT_TYPE,
            "cannot copy %s %s \"%s\"".formatted(from ? "to" : "from", kind.words(), name));
    if (!from && kind != Kind.SEQUENCE) {
      error.hint("Try the COPY (SELECT ...) TO variant.");
    } else if (kind == Kind.VIEW) {
      error.hint("To enable copying to a view, provide an INSTEAD OF INSERT trigger.");
    }
    throw error;
  }

  /** The columns named, in that order, or all that are not generated. */
  static List<ColumnInfo> chosen(CopyPlan plan, RelationInfo relation) {
    if (plan.columns().isEmpty()) {
      return relation.columns().stream().filter(c -> !isGenerated(c)).toList();
    }
    Set<String> seen = new HashSet<>();
    List<ColumnInfo> chosen = new ArrayList<>();
    for (String name : plan.columns()) {
      ColumnInfo column = column(name, plan, relation);
      if (isGenerated(column)) {
        throw PgError.error(
                SqlState.INVALID_COLUMN_REFERENCE, "column \"" + name + "\" is a generated column")
            .detail("Generated columns cannot be used in COPY.");
      }
      if (!seen.add(name)) {
        throw PgError.error(
            SqlState.DUPLICATE_COLUMN, "column \"" + name + "\" specified more than once");
      }
      chosen.add(column);
    }
    return chosen;
  }

  private static boolean isGenerated(ColumnInfo column) {
    return column.source() == ValueSource.EXPRESSION;
  }

  private static ColumnInfo column(String name, CopyPlan plan, RelationInfo relation) {
    return relation.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                PgError.error(
                    SqlState.UNDEFINED_COLUMN,
                    "column \"%s\" of relation \"%s\" does not exist"
                        .formatted(name, plan.table().getLast())));
  }

  /** The columns that an option names must be copied. */
  static void checkNamed(List<String> names, CopyPlan plan, RelationInfo relation, String option) {
    List<ColumnInfo> copied = names.isEmpty() ? List.of() : chosen(plan, relation);
    for (String name : names) {
      if (!copied.contains(column(name, plan, relation))) {
        throw PgError.error(
            SqlState.INVALID_COLUMN_REFERENCE,
            option + " column \"" + name + "\" not referenced by COPY");
      }
    }
  }

  /**
   * Which columns of its query COPY table TO copies: all but the generated ones.
   *
   * @return null for all
   * @throws PgError as PostgreSQL's, for a relation or column that cannot be copied
   */
  static int @Nullable [] copied(CopyPlan plan, Backend backend) {
    Relation defined = new EngineDefinitions(backend).relation(plan.table());
    if (defined != null) {
      checkKind(defined.kind(), plan.table().getLast(), false);
    }
    RelationInfo relation = new SessionRelations(backend).find(plan.table());
    if (relation == null) {
      return null; // the query will say so
    }
    List<ColumnInfo> chosen = chosen(plan, relation);
    List<String> quoted = plan.options().forceQuote();
    if (quoted != null) {
      checkNamed(quoted, plan, relation, "FORCE_QUOTE");
    }
    if (!plan.columns().isEmpty() || chosen.size() == relation.columns().size()) {
      return null;
    }
    return chosen.stream().mapToInt(relation.columns()::indexOf).toArray();
  }

  /** The items at these places; all for null. */
  static <T> List<T> at(int @Nullable [] positions, List<T> items) {
    if (positions == null) {
      return items;
    }
    List<T> chosen = new ArrayList<>();
    for (int position : positions) {
      chosen.add(items.get(position));
    }
    return chosen;
  }
}
