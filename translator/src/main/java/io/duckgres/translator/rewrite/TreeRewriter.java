package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Walks a tree from the leaves up, copying only what changes. */
public final class TreeRewriter {
  private TreeRewriter() {}

  /** The tree with each {@link PgNode} replaced by what {@code change} makes of it. */
  public static SqlNode rewrite(SqlNode node, UnaryOperator<SqlNode> change) {
    if (node instanceof SqlNodeList list) {
      return list(list, change);
    }
    if (!(node instanceof PgNode pg)) {
      return node;
    }
    List<SqlNode> operands = pg.getOperandList();
    List<@Nullable SqlNode> changed = null;
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      if (operand == null) {
        continue;
      }
      SqlNode fresh = rewrite(operand, change);
      if (fresh != operand) {
        if (changed == null) {
          changed = new ArrayList<>(operands);
        }
        changed.set(i, fresh);
      }
    }
    return change.apply(changed == null ? pg : pg.with(changed));
  }

  private static SqlNodeList list(SqlNodeList list, UnaryOperator<SqlNode> change) {
    List<SqlNode> changed = new ArrayList<>(list.size());
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode fresh = rewrite(element, change);
      same &= fresh == element;
      changed.add(fresh);
    }
    return same ? list : new SqlNodeList(changed, list.getParserPosition());
  }
}
