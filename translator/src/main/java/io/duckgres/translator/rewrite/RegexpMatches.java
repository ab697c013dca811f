package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgFunctionCall;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code regexp_match} and {@code regexp_matches} give the groups of a match as an array (the whole
 * match without groups), where the engine's function of the latter name gives a Boolean. Comes
 * before the rules that call that function.
 */
final class RegexpMatches implements Rule {

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)) {
      return node;
    }
    String name = Nodes.builtin(call.name());
    if (!name.equals("regexp_match") && !name.equals("regexp_matches")) {
      return node;
    }
    SqlNodeList arguments = call.arguments();
    SqlParserPos pos = call.getParserPosition();
    String pattern = arguments.size() == 2 ? Nodes.stringOf(arguments.get(1)) : null;
    if (pattern == null) {
      throw RewriteContext.unsupported(
          name + " with flags or a pattern that is not a constant",
          "Use regexp_replace, or the operator ~ to test.");
    }
    SqlNode text = arguments.get(0);
    SqlNode regex = Regexes.pattern(arguments.get(1));
    int groups = Regexes.groups(pattern);
    List<SqlNode> parts = new ArrayList<>();
    for (int group = groups == 0 ? 0 : 1; group <= groups; group++) {
      parts.add(
          Nodes.call(pos, "regexp_extract", text, regex, Nodes.number(pos, String.valueOf(group))));
    }
    SqlNode match = new PgArray(pos, Nodes.list(parts));
    SqlNode test = Nodes.call(pos, "regexp_matches", text, regex);
    return name.equals("regexp_match")
        ? Nodes.when(pos, test, match, Nodes.nullValue(pos))
        : Nodes.call(
            pos,
            "unnest",
            Nodes.when(
                pos, test, new PgArray(pos, Nodes.list(match)), new PgArray(pos, Nodes.NONE)));
  }
}
