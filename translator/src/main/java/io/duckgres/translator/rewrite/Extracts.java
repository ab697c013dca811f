package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.types.DateTimeField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * EXTRACT, date_part and date_trunc: a field that is a constant is given by its number. EXTRACT
 * gives numeric, with as many digits behind the point as the field has.
 */
final class Extracts implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call) || call.arguments().size() < 2) {
      return node;
    }
    String name = Nodes.builtin(call.name());
    return switch (name) {
      case "extract" -> call.arguments().size() == 2 ? extract(call) : node;
      case "date_part", "date_trunc" -> numbered(call, "_pg_" + name);
      default -> node;
    };
  }

  private static SqlNode extract(PgFunctionCall call) {
    String field = Nodes.stringOf(call.arguments().get(0));
    int word = field == null ? -1 : DateTimeField.index(field);
    if (word < 0) {
      // Refused there with the argument's type.
      return numbered(call, "_pg_date_part");
    }
    DateTimeField known = DateTimeField.at(word);
    String function =
        switch (known) {
          case EPOCH -> "_pg_extract_epoch";
          case JULIAN -> "_pg_extract_julian";
          default -> "_pg_extract_" + known.scale();
        };
    return numbered(call, function);
  }

  private static SqlNode numbered(PgFunctionCall call, String function) {
    SqlParserPos pos = call.getParserPosition();
    List<SqlNode> arguments = new ArrayList<>(call.arguments());
    String field = Nodes.stringOf(arguments.get(0));
    int word = field == null ? -1 : DateTimeField.index(field);
    if (word >= 0) {
      arguments.set(0, Nodes.cast(pos, Nodes.number(pos, String.valueOf(word)), "int4"));
    }
    return Nodes.call(pos, function, arguments.toArray(SqlNode[]::new));
  }
}
