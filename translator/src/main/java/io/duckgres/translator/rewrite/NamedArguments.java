package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNamedArgument;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code f(a, name => b)} of functions whose parameters parameter_names.tsv lists: by position,
 * what is left out by its default.
 */
final class NamedArguments implements Rule {
  private static final Map<String, List<String>> PARAMETERS = load();

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)
        || call.arguments().stream().noneMatch(a -> a instanceof PgNamedArgument)) {
      return node;
    }
    List<String> parameters = PARAMETERS.get(Nodes.builtin(call.name()));
    return parameters == null
        ? node
        : Nodes.renamed(call, Nodes.last(call.name()), ordered(call, parameters));
  }

  private static List<SqlNode> ordered(PgFunctionCall call, List<String> parameters) {
    SqlParserPos pos = call.getParserPosition();
    @Nullable SqlNode[] values = new SqlNode[parameters.size()];
    int last = 0;
    int position = 0;
    for (SqlNode argument : call.arguments()) {
      int index = position++;
      SqlNode value = argument;
      if (argument instanceof PgNamedArgument named) {
        index = index(parameters, Nodes.last(named.name()));
        value = named.value();
      }
      if (index < 0 || index >= values.length || values[index] != null) {
        throw none(call);
      }
      values[index] = value;
      last = Math.max(last, index);
    }
    List<SqlNode> arguments = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      SqlNode value = values[i];
      String parameter = parameters.get(i);
      int sign = parameter.indexOf('=');
      if (value == null && sign < 0) {
        throw none(call);
      }
      arguments.add(value == null ? constant(parameter.substring(sign + 1), pos) : value);
    }
    return arguments;
  }

  private static SqlNode constant(String text, SqlParserPos pos) {
    return switch (text) {
      case "true" -> new PgLiteral(pos, PgLiteral.Kind.TRUE, text);
      case "false" -> new PgLiteral(pos, PgLiteral.Kind.FALSE, text);
      default -> Nodes.string(pos, text);
    };
  }

  private static int index(List<String> parameters, String name) {
    for (int i = 0; i < parameters.size(); i++) {
      String parameter = parameters.get(i);
      int sign = parameter.indexOf('=');
      if (name.equals(sign < 0 ? parameter : parameter.substring(0, sign))) {
        return i;
      }
    }
    return -1;
  }

  private static PgError none(PgFunctionCall call) {
    return PgError.error(
            SqlState.UNDEFINED_FUNCTION,
            "no function " + Nodes.last(call.name()) + " takes these named arguments")
        .hint("Check the names of the arguments.");
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> parameters = new HashMap<>();
    for (String[] row : Table.rows("parameter_names.tsv")) {
      parameters.put(row[0], Arrays.asList(row[1].split(" ", -1)));
    }
    return Map.copyOf(parameters);
  }
}
