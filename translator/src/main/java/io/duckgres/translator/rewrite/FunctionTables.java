package io.duckgres.translator.rewrite;

import io.duckgres.translator.rewrite.SetFunctions.Items;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgFunctionRef;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Set-returning functions in FROM. One of single values is the engine's unnest(), whose alias names
 * the column too; records, several functions side by side and WITH ORDINALITY become a subquery
 * that unnests lists: {@code (SELECT _s1.key AS key, … FROM (SELECT unnest(f(x)) AS _s1))}.
 */
final class FunctionTables implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionRef.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionRef ref)) {
      return node;
    }
    SqlNode records = RecordFunctions.rewrite(ref);
    if (records != null) {
      return records;
    }
    List<Items> lists = new ArrayList<>();
    boolean known = false;
    for (SqlNode function : ref.functions()) {
      List<Items> items = SetFunctions.items(function);
      known |= items != null;
      lists.addAll(items == null ? single(function) : items);
    }
    if (!known && (ref.functions().size() == 1 || !ref.rowsFrom())) {
      return ref;
    }
    boolean one = lists.size() == 1 && lists.getFirst().columns().isEmpty();
    if (one && ref.ordinality() && isSeries(lists.getFirst().list())) {
      return ref; // the engine counts without making the list
    }
    boolean plain = one && !ref.ordinality();
    return plain ? unnest(ref, lists.getFirst()) : subquery(ref, lists);
  }

  /** A function of one value is a set of one. */
  private static List<Items> single(SqlNode function) {
    String name = function instanceof PgFunctionCall call ? Nodes.last(call.name()) : "?column?";
    SqlParserPos pos = function.getParserPosition();
    return List.of(new Items(new PgArray(pos, Nodes.list(function)), name, List.of(), name));
  }

  private static SqlNode unnest(PgFunctionRef ref, Items items) {
    SqlParserPos pos = ref.getParserPosition();
    SqlIdentifier relation = relation(ref, items.name());
    PgAlias alias = ref.alias();
    SqlNodeList columns = alias == null ? Nodes.NONE : alias.columns();
    SqlIdentifier column =
        alias == null || alias.name() == null ? Nodes.name(pos, items.column()) : relation;
    PgAlias full =
        new PgAlias(pos, relation, columns.isEmpty() ? Nodes.list(column) : columns, Nodes.NONE);
    PgNode engine =
        isSeries(items.list())
            ? (PgFunctionCall) items.list()
            : Nodes.call(pos, "unnest", items.list());
    return new PgFunctionRef(pos, Nodes.list(engine), full, ref.lateral(), ref.rowsFrom(), false);
  }

  private static boolean isSeries(SqlNode list) {
    return list instanceof PgFunctionCall call
        && Nodes.builtin(call.name()).equals("generate_series");
  }

  private static SqlNode subquery(PgFunctionRef ref, List<Items> lists) {
    SqlParserPos pos = ref.getParserPosition();
    List<String> names = names(ref, lists);
    List<SqlNode> inner = new ArrayList<>();
    List<SqlNode> outer = new ArrayList<>();
    int column = 0;
    for (int i = 0; i < lists.size(); i++) {
      Items items = lists.get(i);
      String set = "_s" + (i + 1);
      inner.add(new PgTarget(pos, Nodes.call(pos, "unnest", items.list()), Nodes.name(pos, set)));
      if (items.columns().isEmpty()) {
        outer.add(new PgTarget(pos, Nodes.name(pos, set), Nodes.name(pos, names.get(column++))));
      }
      for (String field : items.columns()) {
        outer.add(
            new PgTarget(pos, Nodes.name(pos, set, field), Nodes.name(pos, names.get(column++))));
      }
    }
    if (ref.ordinality()) {
      inner.add(new PgTarget(pos, numbers(lists, pos), Nodes.name(pos, "_n")));
      outer.add(new PgTarget(pos, Nodes.name(pos, "_n"), Nodes.name(pos, names.get(column))));
    }
    return over(inner, outer, relation(ref, lists.getFirst().name()), pos);
  }

  /** {@code LATERAL (SELECT outer FROM (SELECT inner) AS _s) AS relation}. */
  static SqlNode over(
      List<SqlNode> inner, List<SqlNode> outer, SqlIdentifier relation, SqlParserPos pos) {
    PgSubqueryRef sets =
        new PgSubqueryRef(
            pos,
            Nodes.query(pos, inner),
            new PgAlias(pos, Nodes.name(pos, "_s"), Nodes.NONE, Nodes.NONE),
            null,
            false);
    PgQuery query = Nodes.query(pos, outer, sets);
    return new PgSubqueryRef(
        pos, query, new PgAlias(pos, relation, Nodes.NONE, Nodes.NONE), null, true);
  }

  /** {@code unnest(range(1, greatest(len(a), len(b)) + 1))}. */
  private static SqlNode numbers(List<Items> lists, SqlParserPos pos) {
    SqlNode[] lengths =
        lists.stream().map(items -> Nodes.call(pos, "len", items.list())).toArray(SqlNode[]::new);
    SqlNode longest = lengths.length == 1 ? lengths[0] : Nodes.call(pos, "greatest", lengths);
    SqlNode end = Nodes.operator(pos, longest, "+", Nodes.number(pos, "1"));
    return Nodes.call(pos, "unnest", Nodes.call(pos, "range", Nodes.number(pos, "1"), end));
  }

  /** The columns' names: those of the alias, then the functions' own. */
  private static List<String> names(PgFunctionRef ref, List<Items> lists) {
    PgAlias alias = ref.alias();
    @Nullable SqlIdentifier relation = alias == null ? null : alias.name();
    List<String> names = new ArrayList<>();
    for (Items items : lists) {
      if (!items.columns().isEmpty()) {
        names.addAll(items.columns());
      } else {
        names.add(relation != null && lists.size() == 1 ? Nodes.last(relation) : items.column());
      }
    }
    if (ref.ordinality()) {
      names.add("ordinality");
    }
    if (alias != null) {
      for (int i = 0; i < Math.min(names.size(), alias.columns().size()); i++) {
        names.set(i, Nodes.last((SqlIdentifier) alias.columns().get(i)));
      }
    }
    return names;
  }

  static SqlIdentifier relation(PgFunctionRef ref, String function) {
    PgAlias alias = ref.alias();
    SqlIdentifier name = alias == null ? null : alias.name();
    return name == null ? Nodes.name(ref.getParserPosition(), function) : name;
  }
}
