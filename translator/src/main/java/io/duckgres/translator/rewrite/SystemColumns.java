package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgCreateTableAs;
import io.duckgres.translator.tree.PgCreateView;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgMerge;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgWith;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's system columns, which no relation of the engine has: {@code tableoid} is the
 * relation's OID, {@code ctid} is made of the engine's rowid, {@code xmin} and its kin stand for
 * the current transaction in the catalogs, so that tools that ask for what has changed are told of
 * everything. Works on the tree before the other rules, from the outermost query inwards.
 */
final class SystemColumns {
  /** Columns of type xid in the catalogs. */
  private static final Set<String> TRANSACTIONS =
      Set.of("relfrozenxid", "datfrozenxid", "transactionid", "backend_xid", "backend_xmin");

  private SystemColumns() {}

  static SqlNode apply(SqlNode statement) {
    return switch (statement) {
      case PgQuery query -> walk(query, SystemColumnScope.EMPTY);
      case PgInsert insert -> walk(insert, SystemColumnScope.EMPTY);
      case PgUpdate update -> walk(update, SystemColumnScope.EMPTY);
      case PgDelete delete -> walk(delete, SystemColumnScope.EMPTY);
      case PgMerge merge -> walk(merge, SystemColumnScope.EMPTY);
      case PgCreateTableAs table -> walk(table, SystemColumnScope.EMPTY);
      case PgCreateView view -> walk(view, SystemColumnScope.EMPTY);
      default -> statement;
    };
  }

  private static SqlNode walk(SqlNode node, SystemColumnScope scope) {
    return switch (node) {
      case SqlIdentifier name -> scope.column(name);
      case SqlNodeList list -> list(list, scope);
      // Names in these are not columns.
      case PgTableRef table -> table;
      case PgAlias alias -> alias;
      case PgTypeName type -> type;
      case PgQuery query -> query(query, scope);
      case PgSelect select -> operands(select, scope.inside(select.from()), 0);
      case PgInsert insert -> {
        SystemColumnScope in = scope.with(ctes(insert.with())).inside(insert.target(), null);
        yield operands(insert, in, 0, insert.columns());
      }
      case PgUpdate update ->
          operands(
              update, scope.with(ctes(update.with())).inside(update.target(), update.from()), 0);
      case PgDelete delete ->
          operands(
              delete, scope.with(ctes(delete.with())).inside(delete.target(), delete.using()), 0);
      case PgMerge merge ->
          operands(
              merge,
              scope.with(ctes(merge.with())).inside(merge.target(), SqlNodeList.of(merge.source())),
              0);
      case PgTarget target -> target(target, scope);
      case PgOperatorCall call -> comparison((PgOperatorCall) operands(call, scope, 0));
      // Their first operand is a name.
      case PgFunctionCall call -> age((PgFunctionCall) operands(call, scope, 1));
      case PgAssignment assignment -> operands(assignment, scope, 1);
      case PgCte cte -> operands(cte, scope, 2);
      case PgCreateTableAs table -> operands(table, scope, 2);
      case PgCreateView view -> operands(view, scope, 2);
      case PgNode other -> operands(other, scope, 0);
      default -> node;
    };
  }

  private static SqlNode query(PgQuery query, SystemColumnScope outer) {
    SystemColumnScope scope = outer.with(ctes(query.with()));
    if (!(query.body() instanceof PgSelect select)) {
      return operands(query, scope, 0);
    }
    SqlNode body = walk(select, scope);
    SqlNode ordered = operands(query, scope.inside(select.from()), 0, select, query.with());
    SqlNode whole = body == select ? ordered : ((PgNode) ordered).replacing(select, body);
    PgWith with = query.with();
    if (with == null) {
      return whole;
    }
    SqlNode fresh = walk(with, scope);
    return fresh == with ? whole : ((PgNode) whole).replacing(with, fresh);
  }

  private static List<String> ctes(@Nullable PgWith with) {
    return with == null
        ? List.of()
        : with.elements().stream().map(e -> ((PgCte) e).name().getSimple()).toList();
  }

  /** The name of a system column stays that of the output column. */
  private static SqlNode target(PgTarget target, SystemColumnScope scope) {
    SqlNode value = walk(target.value(), scope);
    if (value == target.value()) {
      return target;
    }
    SqlIdentifier alias = target.alias();
    return new PgTarget(
        target.getParserPosition(),
        value,
        alias == null && target.value() instanceof SqlIdentifier name
            ? Nodes.name(name.getParserPosition(), Nodes.last(name))
            : alias);
  }

  /** {@code ctid = '(0,1)'}: what stands on the other side is a tid, too. */
  private static SqlNode comparison(PgOperatorCall call) {
    List<@Nullable SqlNode> operands = new ArrayList<>(call.getOperandList());
    for (int i = 0; i < 2; i++) {
      SqlNode other = operands.get(1 - i);
      if (SystemColumnScope.isRowId(operands.get(i))
          && (other instanceof PgParam || other instanceof PgLiteral)) {
        operands.set(1 - i, new PgCast(other.getParserPosition(), other, tid(other), false));
      }
    }
    return operands.equals(call.getOperandList()) ? call : call.with(operands);
  }

  /** {@code age(xid)} counts transactions; the engine's age is of timestamps. */
  private static PgFunctionCall age(PgFunctionCall call) {
    return Nodes.builtin(call.name()).equals("age")
            && call.arguments().size() == 1
            && isTransaction(call.arguments().get(0))
        ? Nodes.renamed(call, "xid_age", call.arguments())
        : call;
  }

  private static boolean isTransaction(SqlNode value) {
    return switch (value) {
      case SqlIdentifier name -> TRANSACTIONS.contains(Nodes.last(name));
      case PgCast cast -> Types.internalName(cast.type()).equals("xid");
      case PgFunctionCall call -> Nodes.builtin(call.name()).equals("current_xid");
      default -> false;
    };
  }

  private static PgTypeName tid(SqlNode at) {
    return Nodes.type(at.getParserPosition(), "tid");
  }

  private static SqlNodeList list(SqlNodeList list, SystemColumnScope scope) {
    List<SqlNode> changed = new ArrayList<>(list.size());
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode fresh = walk(element, scope);
      same &= fresh == element;
      changed.add(fresh);
    }
    return same ? list : new SqlNodeList(changed, list.getParserPosition());
  }

  private static SqlNode operands(
      PgNode node, SystemColumnScope scope, int first, @Nullable SqlNode... left) {
    List<@Nullable SqlNode> operands = new ArrayList<>(node.getOperandList());
    boolean changed = false;
    for (int i = first; i < operands.size(); i++) {
      SqlNode operand = operands.get(i);
      if (operand == null || Arrays.asList(left).contains(operand)) {
        continue;
      }
      SqlNode fresh = walk(operand, scope);
      changed |= fresh != operand;
      operands.set(i, fresh);
    }
    return changed ? node.with(operands) : node;
  }
}
