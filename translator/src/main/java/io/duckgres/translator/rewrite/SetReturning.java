package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgFunctionRef;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Set-returning functions: in a target list the engine's list function is unnested; in FROM the
 * alias of a function of one column names that column too, where the engine makes it a record.
 */
final class SetReturning implements Rule {
  private static final Map<String, String> LIST_FUNCTIONS = load();

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return switch (node) {
      case PgSelect select -> targets(select);
      case PgFunctionRef ref when ref.functions().size() == 1 -> from(ref);
      default -> node;
    };
  }

  private static SqlNode targets(PgSelect select) {
    List<SqlNode> targets = new ArrayList<>();
    boolean changed = false;
    for (SqlNode target : select.targets()) {
      SqlNode fresh = target;
      if (target instanceof PgTarget item) {
        SqlNode value = TreeRewriter.rewrite(item.value(), SetReturning::unnest);
        fresh = value == item.value() ? target : item.replacing(item.value(), value);
      }
      changed |= fresh != target;
      targets.add(fresh);
    }
    return changed
        ? select.replacing(
            select.targets(), new SqlNodeList(targets, select.targets().getParserPosition()))
        : select;
  }

  private static SqlNode unnest(SqlNode node) {
    if (node instanceof PgFunctionCall call) {
      String function = LIST_FUNCTIONS.get(Nodes.builtin(call.name()));
      if (function != null && !function.isEmpty()) {
        SqlParserPos pos = call.getParserPosition();
        return Nodes.call(pos, "unnest", Nodes.renamed(call, function, call.arguments()));
      }
    }
    return node;
  }

  private static SqlNode from(PgFunctionRef ref) {
    if (!(ref.functions().get(0) instanceof PgFunctionCall call)) {
      return ref;
    }
    String name = Nodes.builtin(call.name());
    String function = LIST_FUNCTIONS.get(name);
    if (name.equals("unnest") && call.arguments().size() > 1 && !ref.ordinality()) {
      return side(call, ref);
    }
    if (function == null
        || ref.ordinality()
        || call.arguments().size() > 1 && name.equals("unnest")) {
      return ref;
    }
    SqlParserPos pos = ref.getParserPosition();
    PgAlias alias = ref.alias();
    SqlIdentifier relation = alias == null || alias.name() == null ? null : alias.name();
    SqlNodeList columns = alias == null ? Nodes.NONE : alias.columns();
    SqlIdentifier named = relation == null ? Nodes.name(pos, name) : relation;
    PgAlias full =
        new PgAlias(pos, named, columns.isEmpty() ? Nodes.list(named) : columns, Nodes.NONE);
    PgNode engine =
        function.isEmpty() || function.equals("generate_series")
            ? call
            : Nodes.call(pos, "unnest", Nodes.renamed(call, function, call.arguments()));
    return new PgFunctionRef(
        pos, Nodes.list(engine), full, ref.lateral(), ref.rowsFrom(), ref.ordinality());
  }

  /** {@code unnest(a, b)} in FROM walks the arrays side by side, as target lists do. */
  private static SqlNode side(PgFunctionCall call, PgFunctionRef ref) {
    SqlParserPos pos = ref.getParserPosition();
    List<SqlNode> targets = new ArrayList<>();
    for (SqlNode array : call.arguments()) {
      targets.add(new PgTarget(pos, Nodes.call(pos, "unnest", array), Nodes.name(pos, "unnest")));
    }
    PgAlias alias = ref.alias();
    return new PgSubqueryRef(
        pos,
        Nodes.query(pos, targets),
        alias == null ? new PgAlias(pos, Nodes.name(pos, "unnest"), Nodes.NONE, Nodes.NONE) : alias,
        null,
        true);
  }

  private static Map<String, String> load() {
    Map<String, String> functions = new HashMap<>();
    for (String[] row : Table.rows("set_returning.tsv")) {
      functions.put(row[0], row[1]);
    }
    return Map.copyOf(functions);
  }
}
