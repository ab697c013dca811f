package io.duckgres.translator;

import io.duckgres.translator.plan.ParameterMap;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgParam;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** The parameters of a tree, with the types that the client or a cast gives them. */
final class ParameterTypes {
  private ParameterTypes() {}

  static ParameterMap map(SqlNode tree, List<Integer> given) {
    TreeMap<Integer, Integer> found = new TreeMap<>();
    collect(tree, found);
    int count = Math.max(found.isEmpty() ? 0 : found.lastKey(), given.size());
    if (count == 0) {
      return ParameterMap.NONE;
    }
    List<Integer> types = new ArrayList<>();
    for (int n = 1; n <= count; n++) {
      int type = n <= given.size() ? given.get(n - 1) : 0;
      types.add(type != 0 ? type : found.getOrDefault(n, 0));
    }
    return new ParameterMap(count, List.copyOf(found.keySet()), types);
  }

  /** The same, with the types that an analysis gives to those the tree leaves open. */
  static ParameterMap map(SqlNode tree, SqlNode analysed, List<Integer> given) {
    ParameterMap written = map(tree, given);
    ParameterMap told = map(analysed, given);
    List<Integer> types = new ArrayList<>();
    for (int n = 1; n <= written.count(); n++) {
      int type = written.typeOid(n);
      types.add(type != 0 || n > told.count() ? type : told.typeOid(n));
    }
    return new ParameterMap(written.count(), written.engineOrder(), types);
  }

  /** Of all parameters of a statement those that occur in a part of it. */
  static ParameterMap part(SqlNode part, ParameterMap all) {
    TreeMap<Integer, Integer> found = new TreeMap<>();
    collect(part, found);
    return new ParameterMap(all.count(), List.copyOf(found.keySet()), all.typeOids());
  }

  /** A parameter's type is that of its first cast, as in PostgreSQL. */
  private static void collect(@Nullable SqlNode node, TreeMap<Integer, Integer> found) {
    switch (node) {
      case PgCast cast when cast.value() instanceof PgParam param ->
          found.merge(param.index(), Types.oid(cast.type()), (a, b) -> a == 0 ? b : a);
      case PgParam param -> found.putIfAbsent(param.index(), 0);
      case PgNode other -> other.getOperandList().forEach(operand -> collect(operand, found));
      case SqlNodeList list -> list.forEach(element -> collect(element, found));
      case null, default -> {}
    }
  }
}
