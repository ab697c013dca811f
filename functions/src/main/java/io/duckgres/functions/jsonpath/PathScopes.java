package io.duckgres.functions.jsonpath;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Where {@code @} and {@code last} may stand. */
final class PathScopes {
  private PathScopes() {}

  static void check(List<PathItem> items, boolean inFilter, boolean inSubscript) {
    for (PathItem item : items) {
      if (item.op() == PathOp.CURRENT && !inFilter) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "@ is not allowed in root expressions");
      }
      if (item.op() == PathOp.LAST && !inSubscript) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "LAST is allowed only in array subscripts");
      }
      boolean filter = inFilter || item.op() == PathOp.FILTER;
      boolean subscript = inSubscript || item.op() == PathOp.INDEX;
      item.arguments().forEach(argument -> check(argument, filter, subscript));
    }
  }
}
