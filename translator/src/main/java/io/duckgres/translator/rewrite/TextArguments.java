package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Functions of arguments of any type: their text is PostgreSQL's ({@code _pg_text}), and an array
 * may stand for them (VARIADIC).
 */
final class TextArguments implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call) || call.over() != null || call.distinct()) {
      return node;
    }
    SqlNodeList arguments = call.arguments();
    SqlParserPos pos = call.getParserPosition();
    return switch (Nodes.builtin(call.name())) {
      case "concat" ->
          call.variadic()
              ? Nodes.call(
                  pos, "array_to_string", texts(arguments.get(0), pos), Nodes.string(pos, ""))
              : Nodes.call(pos, "concat", each(arguments, 0));
      case "concat_ws" ->
          call.variadic()
              ? Nodes.call(pos, "array_to_string", texts(arguments.get(1), pos), arguments.get(0))
              : Nodes.call(pos, "concat_ws", each(arguments, 1));
      case "format" ->
          Nodes.call(
              pos,
              "_pg_format",
              arguments.get(0),
              call.variadic() ? texts(arguments.get(1), pos) : list(arguments, pos));
      case "num_nulls" -> count(call, false);
      case "num_nonnulls" -> count(call, true);
      default -> node;
    };
  }

  /** The arguments, from an index on as text. */
  private static SqlNode[] each(SqlNodeList arguments, int from) {
    SqlNode[] texts = new SqlNode[arguments.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = i < from ? arguments.get(i) : text(arguments.get(i));
    }
    return texts;
  }

  private static SqlNode text(SqlNode argument) {
    return Nodes.stringOf(argument) != null
        ? argument
        : Nodes.call(argument.getParserPosition(), "_pg_text", argument);
  }

  private static SqlNode texts(SqlNode array, SqlParserPos pos) {
    return Nodes.call(pos, "_pg_texts", array);
  }

  /** The arguments behind the first as a list of texts. */
  private static SqlNode list(SqlNodeList arguments, SqlParserPos pos) {
    List<SqlNode> texts = new ArrayList<>();
    for (int i = 1; i < arguments.size(); i++) {
      texts.add(text(arguments.get(i)));
    }
    return Nodes.call(pos, "_pg_text_list", new PgArray(pos, Nodes.list(texts)));
  }

  private static SqlNode count(PgFunctionCall call, boolean present) {
    SqlParserPos pos = call.getParserPosition();
    if (call.variadic()) {
      return Nodes.call(
          pos, present ? "_pg_num_nonnulls" : "_pg_num_nulls", call.arguments().get(0));
    }
    SqlNode sum = null;
    for (SqlNode argument : call.arguments()) {
      SqlNode one =
          Nodes.when(
              pos,
              new PgIsTest(pos, argument, PgIsTest.Kind.NULL, false, null),
              Nodes.number(pos, present ? "0" : "1"),
              Nodes.number(pos, present ? "1" : "0"));
      sum = sum == null ? one : Nodes.operator(pos, sum, "+", one);
    }
    return sum == null ? call : Nodes.cast(pos, sum, "int4");
  }
}
