package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSortKey;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/** {@code ORDER BY x USING <} is ASC, {@code USING >} is DESC. */
final class SortOperators implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgSortKey.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgSortKey key) || !(key.using() instanceof PgLiteral operator)) {
      return node;
    }
    PgSortKey.Direction direction =
        switch (operator.text()) {
          case "<", "~<~" -> PgSortKey.Direction.ASC;
          case ">", "~>~" -> PgSortKey.Direction.DESC;
          default ->
              throw PgError.error(
                      SqlState.WRONG_OBJECT_TYPE,
                      "operator " + operator.text() + " is not a valid ordering operator")
                  .hint(
                      "Ordering operators must be \"<\" or \">\" members of btree operator"
                          + " families.");
        };
    return new PgSortKey(key.getParserPosition(), key.value(), null, direction, key.nulls());
  }
}
