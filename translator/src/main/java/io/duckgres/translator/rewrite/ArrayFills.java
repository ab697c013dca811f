package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** {@code array_fill(x, ARRAY[n, m])} is x repeated, and that repeated. */
final class ArrayFills implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)
        || !Nodes.builtin(call.name()).equals("array_fill")
        || call.arguments().size() < 2) {
      return node;
    }
    boolean bounds =
        call.arguments().size() > 2
            && !(call.arguments().get(2) instanceof PgArray lower
                && lower.elements().stream().allMatch(e -> "1".equals(Nodes.numberOf(e))));
    if (bounds || !(call.arguments().get(1) instanceof PgArray lengths)) {
      throw RewriteContext.unsupported(
          "array_fill with other lower bounds than 1 or computed dimensions",
          "Write the dimensions as ARRAY[n].");
    }
    SqlParserPos pos = call.getParserPosition();
    SqlNode filled = call.arguments().get(0);
    for (int i = lengths.elements().size() - 1; i >= 0; i--) {
      filled =
          Nodes.call(
              pos,
              "repeat",
              new PgArray(pos, Nodes.list(filled)),
              Nodes.call(pos, "_pg_length", lengths.elements().get(i)));
    }
    return filled;
  }
}
