package io.duckgres.translator;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TextForm;
import io.duckgres.translator.tree.PgInto;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** {@code SELECT … INTO} makes a table only where it is the whole statement. */
final class NestedInto {
  private NestedInto() {}

  /**
   * @throws PgError 42601 at the table's name
   */
  static void check(SqlNode tree, TextForm form, Statement statement) {
    boolean whole = tree instanceof PgQuery query && query.body() instanceof PgSelect;
    PgInto into = find(tree, whole ? ((PgSelect) ((PgQuery) tree).body()).into() : null);
    if (into != null) {
      int at = form.tokenAt(PgNode.start(into.name())).start();
      throw PgError.error(SqlState.SYNTAX_ERROR, "SELECT ... INTO is not allowed here")
          .position(LexErrors.position(statement.sql(), at));
    }
  }

  private static @Nullable PgInto find(@Nullable SqlNode node, @Nullable PgInto own) {
    if (node instanceof PgInto into) {
      return into == own ? null : into;
    }
    Iterable<? extends @Nullable SqlNode> inner =
        switch (node) {
          case PgNode other -> other.getOperandList();
          case SqlNodeList list -> list;
          case null, default -> List.of();
        };
    for (SqlNode operand : inner) {
      PgInto found = find(operand, own);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
