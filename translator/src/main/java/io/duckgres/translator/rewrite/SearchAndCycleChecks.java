package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCycle;
import io.duckgres.translator.tree.PgSearch;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** The names in SEARCH and CYCLE: PostgreSQL's checks of a WITH query's columns. */
final class SearchAndCycleChecks {
  /** Makes an error at a node. */
  @FunctionalInterface
  interface Errors {
    PgError of(SqlState state, String message, SqlNode at);
  }

  private final List<String> names;
  private final Errors errors;

  /**
   * @param names of the query's columns
   */
  SearchAndCycleChecks(List<String> names, Errors errors) {
    this.names = names;
    this.errors = errors;
  }

  void check(@Nullable PgSearch search, @Nullable PgCycle cycle) {
    if (search != null) {
      columns(search.columns(), "search", search);
      unused(search.sequence(), "search sequence", search);
    }
    if (cycle == null) {
      return;
    }
    columns(cycle.columns(), "cycle", cycle);
    unused(cycle.mark(), "cycle mark", cycle);
    unused(cycle.path(), "cycle path", cycle);
    String mark = cycle.mark().getSimple();
    String path = cycle.path().getSimple();
    String same =
        mark.equals(path)
            ? "cycle mark column name and cycle path column name are the same"
            : search != null && search.sequence().getSimple().equals(mark)
                ? "search sequence column name and cycle mark column name are the same"
                : search != null && search.sequence().getSimple().equals(path)
                    ? "search sequence column name and cycle path column name are the same"
                    : null;
    if (same != null) {
      throw errors.of(
          SqlState.SYNTAX_ERROR, same, mark.equals(path) || search == null ? cycle : search);
    }
  }

  private void columns(SqlNodeList columns, String kind, SqlNode at) {
    Set<String> seen = new HashSet<>();
    for (String column : SearchAndCycle.strings(columns)) {
      if (!names.contains(column)) {
        throw errors.of(
            SqlState.SYNTAX_ERROR,
            "%s column \"%s\" not in WITH query column list".formatted(kind, column),
            at);
      }
      if (!seen.add(column)) {
        throw errors.of(
            SqlState.DUPLICATE_COLUMN,
            "%s column \"%s\" specified more than once".formatted(kind, column),
            at);
      }
    }
  }

  private void unused(SqlIdentifier name, String kind, SqlNode at) {
    if (names.contains(name.getSimple())) {
      throw errors.of(
          SqlState.SYNTAX_ERROR,
          "%s column name \"%s\" already used in WITH query column list"
              .formatted(kind, name.getSimple()),
          at);
    }
  }
}
