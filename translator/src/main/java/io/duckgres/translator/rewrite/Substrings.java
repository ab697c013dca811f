package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;

/**
 * {@code substring}: the engine's counts a start before the text from the text's end, and takes a
 * negative length; it is called for constants that are neither. Elsewhere the arguments' types tell
 * whether it is by position or by a pattern.
 */
final class Substrings implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)) {
      return node;
    }
    String name = Nodes.builtin(call.name());
    SqlNodeList arguments = call.arguments();
    if ((!name.equals("substring") && !name.equals("substr")) || arguments.size() < 2) {
      return node;
    }
    boolean constant =
        isNumber(arguments.get(1), "[1-9][0-9]*")
            && (arguments.size() == 2 || isNumber(arguments.get(2), "[0-9]+"));
    return Nodes.renamed(call, constant ? "substring" : "_pg_substring", arguments);
  }

  private static boolean isNumber(SqlNode argument, String form) {
    String image = Nodes.numberOf(argument);
    return image != null && image.matches(form);
  }
}
