package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Operators of json and jsonb that the engine cannot parse or means otherwise become functions,
 * which it chooses by type. Those with a spelling of their own there ({@code @> <@ || -}) are
 * overloaded under it.
 */
final class JsonOperators implements Rule {
  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "->", "_pg_json_get",
          "->>", "_pg_json_get_text",
          "#>", "_pg_json_path",
          "#>>", "_pg_json_path_text",
          "#-", "jsonb_delete_path",
          "?", "jsonb_exists",
          "?|", "jsonb_exists_any",
          "?&", "jsonb_exists_all",
          "@?", "_pg_jsonb_path_exists_operator",
          "@@", "_pg_jsonb_path_match_operator");

  private static final Map<String, String> COMPARISONS =
      Map.of(
          "=", "jsonb_eq",
          "<>", "jsonb_ne",
          "!=", "jsonb_ne",
          "<", "jsonb_lt",
          "<=", "jsonb_le",
          ">", "jsonb_gt",
          ">=", "jsonb_ge");

  private static final Set<String> OF_JSONB =
      Set.of(
          "jsonb_set",
          "jsonb_set_lax",
          "jsonb_insert",
          "jsonb_strip_nulls",
          "jsonb_delete_path",
          "jsonb_build_object",
          "jsonb_build_array",
          "jsonb_concat",
          "jsonb_delete",
          "jsonb_path_query_first",
          "jsonb_path_query_array",
          "_pg_jsonb_agg",
          "_pg_jsonb_object_agg",
          "_pg_jsonb_object",
          "_pg_jsonb_extract_path",
          "to_jsonb");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgOperatorCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgOperatorCall call)) {
      return node;
    }
    @Nullable SqlNode left = call.left();
    String schema = call.schema();
    if (left == null || schema != null && !schema.equals("pg_catalog")) {
      return node;
    }
    SqlParserPos pos = call.getParserPosition();
    String function = FUNCTIONS.get(call.symbol());
    if (function != null) {
      return Nodes.call(pos, function, left, call.right());
    }
    String comparison = COMPARISONS.get(call.symbol());
    return comparison != null && (isJsonb(left) || isJsonb(call.right()))
        ? Nodes.call(pos, comparison, left, call.right())
        : node;
  }

  /** Whether the text shows that a rewritten expression is jsonb. */
  static boolean isJsonb(SqlNode node) {
    return switch (node) {
      case PgCast cast ->
          !Types.isArray(cast.type()) && Types.internalName(cast.type()).equals("jsonb");
      case PgFunctionCall call -> {
        String name = Nodes.builtin(call.name());
        boolean part = name.equals("_pg_json_get") || name.equals("_pg_json_path");
        yield OF_JSONB.contains(name) || part && isJsonb(call.arguments().get(0));
      }
      case PgOperatorCall call -> {
        SqlNode left = call.left();
        boolean makes = call.symbol().equals("||") || call.symbol().equals("-");
        yield makes && left != null && (isJsonb(left) || isJsonb(call.right()));
      }
      default -> false;
    };
  }
}
