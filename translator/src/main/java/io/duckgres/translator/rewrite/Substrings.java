package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code substring}: a start before the text counts from there, not from its end as in the engine;
 * a pattern is a regular expression whose first group is the result.
 */
final class Substrings implements Rule {

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
    SqlParserPos pos = call.getParserPosition();
    SqlNode text = arguments.get(0);
    SqlNode start = arguments.get(1);
    if (Nodes.stringOf(start) != null) {
      return arguments.size() == 2 ? byPattern(text, start, pos) : node;
    }
    if (isPositive(start)) {
      return Nodes.renamed(call, "substring", arguments);
    }
    SqlNode from = Nodes.call(pos, "greatest", start, Nodes.number(pos, "1"));
    if (arguments.size() == 2) {
      return Nodes.renamed(call, "substring", List.of(text, from));
    }
    SqlNode end = Nodes.operator(pos, start, "+", arguments.get(2));
    SqlNode length =
        Nodes.call(pos, "greatest", Nodes.operator(pos, end, "-", from), Nodes.number(pos, "0"));
    return Nodes.renamed(call, "substring", List.of(text, from, length));
  }

  private static SqlNode byPattern(SqlNode text, SqlNode pattern, SqlParserPos pos) {
    SqlNode regex = Regexes.pattern(pattern);
    String group = Regexes.groups(String.valueOf(Nodes.stringOf(regex))) > 0 ? "1" : "0";
    return Nodes.when(
        pos,
        Nodes.call(pos, "regexp_matches", text, regex),
        Nodes.call(pos, "regexp_extract", text, regex, Nodes.number(pos, group)),
        Nodes.nullValue(pos));
  }

  private static boolean isPositive(SqlNode start) {
    String image = Nodes.numberOf(start);
    return image != null && image.matches("[1-9][0-9]*");
  }
}
