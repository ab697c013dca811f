package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgFunctionRef;
import io.duckgres.translator.tree.PgNamedArgument;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Functions in FROM that are no table functions to the engine: one value ({@code FROM
 * current_schema()}) or one record, by from_functions.tsv. Each becomes a query of the value.
 */
final class FromFunctions implements Rule {
  private record Function(boolean isRecord, String engine) {}

  private static final Map<String, Function> FUNCTIONS = load();

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionRef.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionRef ref)
        || ref.ordinality()
        || ref.functions().size() != 1
        || !(ref.functions().get(0) instanceof PgFunctionCall call)) {
      return node;
    }
    String name = Nodes.builtin(call.name());
    Function function = FUNCTIONS.get(name);
    return function == null ? node : query(ref, call, name, function);
  }

  private static SqlNode query(
      PgFunctionRef ref, PgFunctionCall call, String name, Function function) {
    SqlParserPos pos = ref.getParserPosition();
    PgAlias alias = ref.alias();
    @Nullable SqlIdentifier given = alias == null ? null : alias.name();
    SqlIdentifier relation = given == null ? Nodes.name(pos, name) : given;
    SqlNode value = Nodes.renamed(call, function.engine(), call.arguments());
    PgTarget target =
        function.isRecord()
            ? new PgTarget(pos, fields(pos, Nodes.call(pos, "list_value", value)), null)
            : new PgTarget(pos, value, relation);
    SqlNodeList columns = alias == null ? Nodes.NONE : alias.columns();
    return new PgSubqueryRef(
        pos,
        Nodes.query(pos, List.of(target)),
        new PgAlias(pos, relation, columns, Nodes.NONE),
        null,
        true);
  }

  /** A column for each field. */
  private static SqlNode fields(SqlParserPos pos, SqlNode list) {
    return Nodes.call(
        pos,
        "unnest",
        list,
        new PgNamedArgument(pos, Nodes.name(pos, "max_depth"), Nodes.number(pos, "2")));
  }

  private static Map<String, Function> load() {
    Map<String, Function> functions = new HashMap<>();
    for (String[] row : Table.rows("from_functions.tsv")) {
      functions.put(row[0], new Function(row[1].equals("record"), row[2]));
    }
    return Map.copyOf(functions);
  }
}
