package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgMerge;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.translator.typing.Env.Cte;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Queries and the statements that give rows. */
final class Queries {
  private final Typing typing;
  private final Expressions expressions;
  private final Selects selects;
  private final SetOperations setOperations;
  private final Changes changes;
  private final Relations relations;
  private @Nullable PgWith changing;

  Queries(Typing typing) {
    this.typing = typing;
    this.expressions = new Expressions(typing, this);
    this.relations = new Relations(typing, this, expressions);
    this.selects = new Selects(typing, expressions, relations);
    this.setOperations = new SetOperations(typing, this, expressions);
    this.changes = new Changes(typing, this, expressions, relations);
  }

  /**
   * @param columns null where only the engine knows them
   */
  record Rows(SqlNode node, @Nullable List<Column> columns) {
    static Rows untold(SqlNode node) {
      return new Rows(node, null);
    }
  }

  Relations relations() {
    return relations;
  }

  Expressions expressions() {
    return expressions;
  }

  /**
   * @param settled whether untyped constants among the columns become text; else what stands around
   *     the query gives them a type
   */
  Rows query(SqlNode node, Env env, boolean settled) {
    return switch (node) {
      case PgQuery query -> query(query, env, settled);
      case PgSelect select -> selects.select(select, null, env, settled);
      case PgSetOperation operation -> setOperations.of(operation, env, settled);
      case PgValues values -> setOperations.values(values, env, settled);
      case PgInsert insert -> changes.insert(insert, env);
      case PgUpdate update -> changes.update(update, env);
      case PgDelete delete -> changes.delete(delete, env);
      case PgNode other -> Rows.untold(expressions.operands(other, env.lenient()));
      default -> Rows.untold(node);
    };
  }

  private Rows query(PgQuery query, Env env, boolean settled) {
    With with = with(query.with(), env);
    PgQuery result = query;
    PgWith old = query.with();
    if (old != null && with.node() != null && with.node() != old) {
      result = (PgQuery) result.replacing(old, with.node());
    }
    if (query.body() instanceof PgSelect select) {
      Rows rows = selects.select(select, query, with.env(), settled);
      PgQuery ordered = (PgQuery) rows.node();
      List<@Nullable SqlNode> operands = new ArrayList<>(ordered.getOperandList());
      operands.set(0, result.with());
      return new Rows(isSame(operands, query) ? query : query.with(operands), rows.columns());
    }
    Rows body = query(query.body(), with.env(), settled);
    if (body.node() != query.body()) {
      result = (PgQuery) result.replacing(query.body(), body.node());
    }
    return new Rows(setOperations.ordered(result, body), body.columns());
  }

  private static boolean isSame(List<@Nullable SqlNode> operands, PgQuery query) {
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i) != query.getOperandList().get(i)) {
        return false;
      }
    }
    return true;
  }

  /** A WITH clause and what its names mean. */
  record With(@Nullable SqlNode node, Env env) {}

  With with(@Nullable PgWith with, Env env) {
    if (with == null) {
      return new With(null, env);
    }
    Map<String, Cte> known = new HashMap<>(env.ctes());
    List<SqlNode> elements = new ArrayList<>();
    boolean same = true;
    List<RecursiveQueries.Item> ordered = RecursiveQueries.ordered(with, typing);
    for (int i = 0; i < ordered.size(); i++) {
      PgCte cte = ordered.get(i).cte();
      String name = cte.name().getSimple();
      List<Column> seed = null;
      if (ordered.get(i).recursive()) {
        seed = seed(cte, env.with(known));
        known.put(name, new Cte(seed));
      }
      if (!(cte.statement() instanceof PgQuery)) {
        checkChanging(cte, with);
      }
      Rows rows = query(cte.statement(), env.with(Map.copyOf(known)), true);
      List<Column> columns = renamed(rows.columns(), cte.columns());
      checkColumns(cte, columns, seed);
      boolean silent =
          !(cte.statement() instanceof PgQuery)
              && ReturningShape.returning((PgNode) cte.statement()).isEmpty();
      known.put(name, new Cte(columns, silent));
      same &= rows.node() == cte.statement() && cte == with.elements().get(i);
      elements.add(
          rows.node() == cte.statement() ? cte : cte.replacing(cte.statement(), rows.node()));
    }
    if (with.recursive()) {
      same = false;
      for (int i = 0; i < elements.size(); i++) {
        if (!ordered.get(i).recursive()) {
          elements.set(i, NonRecursiveUnions.enclosed((PgCte) elements.get(i)));
        }
      }
    }
    SqlNode node =
        same
            ? with
            : with.replacing(
                with.elements(), new SqlNodeList(elements, with.elements().getParserPosition()));
    return new With(node, env.with(Map.copyOf(known)));
  }

  /** The WITH that may have changes of data, since the executor knows what to do with them. */
  void permitChanges(@Nullable PgWith with) {
    changing = with;
  }

  private void checkChanging(PgCte cte, PgWith with) {
    if (with != changing) {
      throw typing.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "WITH clause containing a data-modifying statement must be at the top level",
          cte.name());
    }
    if (cte.statement() instanceof PgMerge) {
      throw typing.error(
          SqlState.FEATURE_NOT_SUPPORTED, "MERGE not supported in WITH query", cte.name());
    }
  }

  private void checkColumns(
      PgCte cte, @Nullable List<Column> columns, @Nullable List<Column> seed) {
    String name = cte.name().getSimple();
    if (columns != null && columns.size() < cte.columns().size()) {
      throw typing.error(
          SqlState.INVALID_COLUMN_REFERENCE,
          "WITH query \"%s\" has %d columns available but %d columns specified"
              .formatted(name, columns.size(), cte.columns().size()),
          cte.name());
    }
    if (columns == null || seed == null || seed.size() != columns.size()) {
      return;
    }
    for (int i = 0; i < seed.size(); i++) {
      SqlType first = seed.get(i).type();
      SqlType all = columns.get(i).type();
      if (first.isTold() && all.isTold() && first.oid() != all.oid()) {
        PgSetOperation union = (PgSetOperation) ((PgQuery) cte.statement()).body();
        throw typing
            .error(
                SqlState.DATATYPE_MISMATCH,
                "recursive query \"%s\" column %d has type %s in non-recursive term but type %s overall"
                    .formatted(name, i + 1, first.display(), all.display()),
                SetOperations.value(union.left(), i))
            .hint("Cast the output of the non-recursive term to the correct type.");
      }
    }
  }

  /** The columns of a query that refers to itself: those of its first branch. */
  private @Nullable List<Column> seed(PgCte cte, Env env) {
    if (!(cte.statement() instanceof PgQuery query)
        || !(query.body() instanceof PgSetOperation operation)
        || query.with() != null) {
      return null;
    }
    Map<String, Cte> without = new HashMap<>(env.ctes());
    without.put(cte.name().getSimple(), new Cte(null));
    Rows first = query(operation.left(), env.with(Map.copyOf(without)), true);
    List<Column> columns = renamed(first.columns(), cte.columns());
    return columns == null
        ? null
        : columns.stream().map(c -> new Column(c.name(), null, c.type())).toList();
  }

  static @Nullable List<Column> renamed(@Nullable List<Column> columns, SqlNodeList names) {
    if (columns == null || names.isEmpty()) {
      return columns;
    }
    List<Column> renamed = new ArrayList<>(columns);
    for (int i = 0; i < Math.min(names.size(), renamed.size()); i++) {
      renamed.set(i, renamed.get(i).named(((SqlIdentifier) names.get(i)).getSimple()));
    }
    return renamed;
  }
}
