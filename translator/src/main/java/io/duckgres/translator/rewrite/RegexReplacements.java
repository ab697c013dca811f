package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code regexp_replace} of constants that the engine's function of that name treats alike; others
 * are left to {@code _pg_regexp_replace}.
 */
final class RegexReplacements implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)
        || !Nodes.builtin(call.name()).equals("regexp_replace")) {
      return node;
    }
    SqlNodeList arguments = call.arguments();
    SqlParserPos pos = call.getParserPosition();
    String pattern = constant(arguments, 1);
    String replacement = constant(arguments, 2);
    String flags = arguments.size() == 3 ? "" : constant(arguments, 3);
    String portable = pattern == null ? null : PortablePattern.withSameExtent(pattern);
    boolean alike =
        portable != null
            && replacement != null
            && replacement.indexOf('\\') < 0
            && arguments.size() <= 4
            && flags != null
            && flags.matches("[gi]*");
    return alike
        ? Nodes.call(
            pos,
            "regexp_replace",
            arguments.get(0),
            Nodes.string(pos, String.valueOf(portable)),
            arguments.get(2),
            Nodes.string(pos, flags + "s"))
        : Nodes.renamed(call, "_pg_regexp_replace", arguments);
  }

  private static @Nullable String constant(SqlNodeList arguments, int index) {
    return index < arguments.size() ? Nodes.stringOf(arguments.get(index)) : null;
  }
}
