package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;

/**
 * Names of functions: those of pg_catalog are found by their bare name, some are called otherwise
 * in the engine (functions.tsv).
 */
final class Functions implements Rule {
  private static final Map<String, String> RENAMED = load();

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)) {
      return node;
    }
    if (call.name().names.size() == 2 && call.name().names.getFirst().equals("public")) {
      return Nodes.renamed(call, Nodes.last(call.name()), call.arguments());
    }
    String name = Nodes.builtin(call.name());
    if (name.isEmpty()) {
      return call.name().names.size() == 2
              && call.name().names.getFirst().equals("information_schema")
          ? Nodes.renamed(call, Nodes.last(call.name()), call.arguments())
          : node;
    }
    String engine = RENAMED.getOrDefault(name, name);
    return engine.equals(name) && call.name().names.size() == 1
        ? node
        : Nodes.renamed(call, engine, call.arguments());
  }

  private static Map<String, String> load() {
    Map<String, String> renamed = new HashMap<>();
    for (String[] row : Table.rows("functions.tsv")) {
      renamed.put(row[0], row[1]);
    }
    return Map.copyOf(renamed);
  }
}
