package io.duckgres.translator.typing;

import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/** Columns by their names. */
final class Names {
  /** Columns that every relation has, in PostgreSQL or in the engine. */
  private static final Set<String> HIDDEN =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid", "rowid", "filename");

  private Names() {}

  static SqlType type(SqlIdentifier name, Env env, Typing typing) {
    Column column = column(name, env, typing);
    return column == null ? SqlType.UNTOLD : column.type();
  }

  /**
   * Null when only the engine can know it.
   *
   * @throws io.duckgres.types.PgError 42702 for a name of several columns, 42703 for one of none
   */
  static @Nullable Column column(SqlIdentifier name, Env env, Typing typing) {
    if (name.isStar()) {
      return null;
    }
    int size = name.names.size();
    return size == 1
        ? unqualified(name, env, typing)
        : qualified(name.names.get(size - 2), name.names.get(size - 1), env);
  }

  private static @Nullable Column qualified(String relation, String name, Env env) {
    for (Scope scope : env.scopes()) {
      Column column = scope.qualified(relation, name);
      if (column != null) {
        return column;
      }
      if (scope.hasRelation(relation)) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable Column unqualified(SqlIdentifier identifier, Env env, Typing typing) {
    String name = identifier.names.getFirst();
    boolean complete = true;
    for (Scope scope : env.scopes()) {
      List<Column> found = scope.unqualified(name);
      if (found.size() > 1 && complete) {
        throw typing.error(
            SqlState.AMBIGUOUS_COLUMN,
            "column reference \"" + name + "\" is ambiguous",
            identifier);
      }
      if (!found.isEmpty()) {
        // A relation whose columns are not known might have one of this name, too.
        return found.getFirst();
      }
      complete &= scope.isComplete() && !scope.hasRelation(name);
    }
    if (complete && env.strict() && !env.scopes().isEmpty() && !HIDDEN.contains(name)) {
      throw typing.error(
          SqlState.UNDEFINED_COLUMN, "column \"" + name + "\" does not exist", identifier);
    }
    return null;
  }
}
