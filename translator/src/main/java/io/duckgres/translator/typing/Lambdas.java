package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLambda;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgRow;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * {@code list_transform(l, x -> x + 1)}: an arrow in a call of these functions of DuckDB's makes a
 * function, {@code lambda x: x + 1}; elsewhere it is PostgreSQL's JSON operator, and is parsed as
 * one, so that what follows may stand around it: {@code (x -> x) || 'a'}.
 */
final class Lambdas {
  private static final Set<String> FUNCTIONS =
      Set.of(
          "apply",
          "array_apply",
          "array_filter",
          "array_reduce",
          "array_transform",
          "filter",
          "list_apply",
          "list_filter",
          "list_reduce",
          "list_transform",
          "reduce");

  private Lambdas() {}

  /** The argument, as a lambda where it is one. */
  static SqlNode of(PgFunctionCall call, SqlNode argument) {
    if (!FUNCTIONS.contains(call.name().names.getLast())) {
      return argument;
    }
    PgLambda lambda = lambda(argument);
    return lambda == null ? argument : lambda;
  }

  private static @Nullable PgLambda lambda(@Nullable SqlNode node) {
    if (!(node instanceof PgOperatorCall call)) {
      return null;
    }
    SqlNodeList parameters = call.symbol().equals("->") ? parameters(call.left()) : null;
    if (parameters != null) {
      return new PgLambda(call.getParserPosition(), parameters, call.right());
    }
    PgLambda first = lambda(call.left());
    return first == null
        ? null
        : new PgLambda(
            call.getParserPosition(),
            first.parameters(),
            new PgOperatorCall(
                call.getParserPosition(),
                first.body(),
                call.right(),
                call.schema(),
                call.symbol()));
  }

  private static @Nullable SqlNodeList parameters(@Nullable SqlNode node) {
    return switch (node) {
      case SqlIdentifier name when name.isSimple() -> Nodes.list(name);
      case PgRow row when row.fields().stream().allMatch(SqlIdentifier.class::isInstance) ->
          row.fields();
      case null, default -> null;
    };
  }
}
