package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuantified;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgWith;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in FROM that may mean a query of WITH, and where they stand, as PostgreSQL's
 * {@code checkWellFormedRecursionWalker}. Names that an inner WITH gives are left out.
 */
final class CteReferences {
  private final Deque<String> hidden = new ArrayDeque<>();
  private final BiConsumer<PgTableRef, RecursionContext> found;
  private RecursionContext context;

  private CteReferences(RecursionContext context, BiConsumer<PgTableRef, RecursionContext> found) {
    this.context = context;
    this.found = found;
  }

  /** Calls {@code found} for each reference in {@code node}, which stands in {@code context}. */
  static void in(
      @Nullable SqlNode node,
      RecursionContext context,
      BiConsumer<PgTableRef, RecursionContext> found) {
    new CteReferences(context, found).walk(node);
  }

  private void walk(@Nullable SqlNode node) {
    switch (node) {
      case PgTableRef table -> {
        if (table.name().isSimple() && !hidden.contains(table.name().getSimple())) {
          found.accept(table, context);
        }
      }
      case PgSubquery subquery -> within(RecursionContext.SUBQUERY, subquery.query());
      case PgIn in when in.source() instanceof PgQuery query -> {
        walk(in.value());
        within(RecursionContext.SUBQUERY, query);
      }
      case PgQuantified test when test.right() instanceof PgQuery query -> {
        walk(test.left());
        within(RecursionContext.SUBQUERY, query);
      }
      case PgSetOperation operation when context == RecursionContext.OK -> operands(operation);
      case PgJoin join when context == RecursionContext.OK -> sides(join);
      case PgNode other -> scoped(other);
      case SqlNodeList list -> list.forEach(this::walk);
      case null, default -> {}
    }
  }

  private void within(RecursionContext inner, @Nullable SqlNode node) {
    RecursionContext outer = context;
    context = inner;
    walk(node);
    context = outer;
  }

  private void operands(PgSetOperation operation) {
    RecursionContext both =
        switch (operation.kind()) {
          case UNION -> context;
          case INTERSECT -> operation.all() ? RecursionContext.INTERSECT : context;
          case EXCEPT -> operation.all() ? RecursionContext.EXCEPT : context;
        };
    within(both, operation.left());
    within(
        operation.kind() == PgSetOperation.Kind.EXCEPT ? RecursionContext.EXCEPT : both,
        operation.right());
  }

  private void sides(PgJoin join) {
    boolean left = join.kind() == PgJoin.Kind.RIGHT || join.kind() == PgJoin.Kind.FULL;
    boolean right = join.kind() == PgJoin.Kind.LEFT || join.kind() == PgJoin.Kind.FULL;
    within(left ? RecursionContext.OUTER_JOIN : context, join.left());
    within(right ? RecursionContext.OUTER_JOIN : context, join.right());
    walk(join.on());
  }

  /** A node that may begin with WITH, whose names hide outer ones in what follows. */
  private void scoped(PgNode node) {
    int depth = hidden.size();
    List<SqlNode> operands = node.getOperandList();
    for (SqlNode operand : operands) {
      if (operand instanceof PgWith with) {
        inner(with);
      } else {
        walk(operand);
      }
    }
    while (hidden.size() > depth) {
      hidden.pop();
    }
  }

  private void inner(PgWith with) {
    if (with.recursive()) {
      with.elements().forEach(cte -> hidden.push(((PgCte) cte).name().getSimple()));
    }
    for (SqlNode element : with.elements()) {
      PgCte cte = (PgCte) element;
      walk(cte.statement());
      if (!with.recursive()) {
        hidden.push(cte.name().getSimple());
      }
    }
  }
}
