package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Aggregates of json are made of the engine's list aggregate, which keeps ORDER BY, FILTER and
 * OVER; VARIADIC arrays go to functions of one array.
 */
final class JsonFunctions implements Rule {

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
    SqlParserPos pos = call.getParserPosition();
    return switch (name) {
      case "json_agg", "jsonb_agg" -> aggregate(call, name, call.arguments().get(0));
      case "json_object_agg", "jsonb_object_agg" -> {
        if (call.arguments().size() != 2) {
          yield node;
        }
        yield aggregate(
            call, name, Nodes.call(pos, "row", call.arguments().get(0), call.arguments().get(1)));
      }
      case "json_build_array", "jsonb_build_array", "json_build_object", "jsonb_build_object" ->
          call.variadic() ? Nodes.call(pos, "_pg_" + name, call.arguments().get(0)) : node;
      case "json_extract_path", "jsonb_extract_path" ->
          call.variadic()
              ? Nodes.call(pos, "_pg_json_path", arguments(call))
              : Nodes.renamed(call, "_pg_" + name, List.of(arguments(call)));
      case "json_extract_path_text", "jsonb_extract_path_text" ->
          call.variadic()
              ? Nodes.call(pos, "_pg_json_path_text", arguments(call))
              : Nodes.renamed(call, "_pg_" + name, List.of(arguments(call)));
      default -> node;
    };
  }

  private static SqlNode[] arguments(PgFunctionCall call) {
    List<SqlNode> arguments = new ArrayList<>();
    call.arguments().forEach(arguments::add);
    return arguments.toArray(SqlNode[]::new);
  }

  private static SqlNode aggregate(PgFunctionCall call, String name, SqlNode value) {
    return Nodes.call(
        call.getParserPosition(), "_pg_" + name, Nodes.renamed(call, "list", List.of(value)));
  }
}
