package io.duckgres.translator.typing;

import io.duckgres.translator.typing.Scope.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names mean at some place of a statement.
 *
 * @param scopes the FROM clauses around it, innermost first
 * @param ctes the queries of WITH
 * @param strict whether a name that no relation has is an error; else it may mean something that
 *     only the engine knows
 */
record Env(List<Scope> scopes, Map<String, Cte> ctes, boolean strict) {

  /**
   * @param columns null where only the engine knows them
   * @param silent whether it is a change of data without RETURNING, which nothing can read
   */
  record Cte(@Nullable List<Column> columns, boolean silent) {
    Cte(@Nullable List<Column> columns) {
      this(columns, false);
    }
  }

  static final Env OUTERMOST = new Env(List.of(), Map.of(), true);

  Env inner(Scope scope) {
    List<Scope> inner = new ArrayList<>(scopes.size() + 1);
    inner.add(scope);
    inner.addAll(scopes);
    return new Env(inner, ctes, strict);
  }

  Env with(Map<String, Cte> more) {
    return new Env(scopes, more, strict);
  }

  Env lenient() {
    return strict ? new Env(scopes, ctes, false) : this;
  }
}
