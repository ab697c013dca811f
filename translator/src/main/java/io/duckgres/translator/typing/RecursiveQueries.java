package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.routine.PgFunctions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * The queries of a WITH clause in an order in which each sees those it refers to, after the checks
 * of PostgreSQL's {@code transformWithClause} and {@code checkWellFormedRecursion}: the engine runs
 * some of what these refuse, without an end.
 */
final class RecursiveQueries {
  private final Typing typing;
  private final List<PgCte> queries = new ArrayList<>();
  private final Map<PgCte, Set<String>> references = new HashMap<>();

  private RecursiveQueries(PgWith with, Typing typing) {
    this.typing = typing;
    with.elements().forEach(cte -> queries.add((PgCte) cte));
  }

  /**
   * A query of WITH.
   *
   * @param recursive whether it refers to itself
   */
  record Item(PgCte cte, boolean recursive) {}

  /**
   * @throws PgError 42712, 42P19 or 0A000 with position
   */
  static List<Item> ordered(PgWith with, Typing typing) {
    RecursiveQueries all = new RecursiveQueries(with, typing);
    all.checkNames();
    if (!with.recursive()) {
      return all.queries.stream().map(cte -> new Item(cte, false)).toList();
    }
    for (PgCte cte : all.queries) {
      Set<String> names = new HashSet<>();
      CteReferences.in(
          cte.statement(),
          RecursionContext.OK,
          (table, context) -> names.add(table.name().getSimple()));
      all.references.put(cte, names);
    }
    List<PgCte> sorted = all.sorted();
    sorted.stream().filter(all::isRecursive).forEach(all::check);
    return sorted.stream().map(cte -> new Item(cte, all.isRecursive(cte))).toList();
  }

  private static String name(PgCte cte) {
    return cte.name().getSimple();
  }

  private boolean isRecursive(PgCte cte) {
    return references(cte).contains(name(cte));
  }

  private Set<String> references(PgCte cte) {
    return references.getOrDefault(cte, Set.of());
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (PgCte cte : queries) {
      if (!names.add(name(cte))) {
        throw typing.error(
            SqlState.DUPLICATE_ALIAS,
            "WITH query name \"" + name(cte) + "\" specified more than once",
            cte.name());
      }
    }
  }

  private List<PgCte> sorted() {
    List<PgCte> rest = new ArrayList<>(queries);
    List<PgCte> sorted = new ArrayList<>();
    while (!rest.isEmpty()) {
      PgCte next = null;
      for (PgCte cte : rest) {
        boolean waits =
            rest.stream().anyMatch(other -> other != cte && references(cte).contains(name(other)));
        if (!waits) {
          next = cte;
          break;
        }
      }
      if (next == null) {
        throw typing.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "mutual recursion between WITH items is not implemented",
            rest.getFirst().name());
      }
      rest.remove(next);
      sorted.add(next);
    }
    return sorted;
  }

  private void check(PgCte cte) {
    if (!(cte.statement() instanceof PgQuery query)) {
      throw recursion(
          "recursive query \"%s\" must not contain data-modifying statements".formatted(name(cte)),
          cte.name());
    }
    if (!(query.body() instanceof PgSetOperation union)
        || union.kind() != PgSetOperation.Kind.UNION) {
      throw recursion(
          "recursive query \"%s\" does not have the form non-recursive-term UNION [ALL]"
                  .formatted(name(cte))
              + " recursive-term",
          cte.name());
    }
    List<PgTableRef> itself = new ArrayList<>();
    CteReferences.in(
        query.with(), RecursionContext.SUBQUERY, (table, where) -> place(cte, table, where));
    checkTail(query);
    CteReferences.in(
        union.left(),
        RecursionContext.NON_RECURSIVE_TERM,
        (table, where) -> place(cte, table, where));
    CteReferences.in(
        union.right(),
        RecursionContext.OK,
        (table, where) -> {
          place(cte, table, where);
          if (table.name().getSimple().equals(name(cte))) {
            itself.add(table);
          }
          if (itself.size() > 1) {
            throw recursion(
                "recursive reference to query \"%s\" must not appear more than once"
                    .formatted(name(cte)),
                table.name());
          }
        });
    if (!itself.isEmpty()) {
      checkAggregates(union.right(), itself.getFirst());
    }
  }

  private void place(PgCte cte, PgTableRef table, RecursionContext where) {
    if (where != RecursionContext.OK && table.name().getSimple().equals(name(cte))) {
      throw recursion(
          "recursive reference to query \"%s\" must not appear within %s"
              .formatted(name(cte), where.place()),
          table.name());
    }
  }

  private void checkTail(PgQuery query) {
    if (!query.orderBy().isEmpty()) {
      throw notImplemented("ORDER BY", query.orderBy().get(0));
    }
    if (query.offset() != null) {
      throw notImplemented("OFFSET", query.offset());
    }
    if (query.limit() != null) {
      throw notImplemented("LIMIT", query.limit());
    }
    if (!query.locking().isEmpty()) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "FOR UPDATE/SHARE in a recursive query is not implemented");
    }
  }

  private PgError notImplemented(String clause, SqlNode at) {
    return typing.error(
        SqlState.FEATURE_NOT_SUPPORTED, clause + " in a recursive query is not implemented", at);
  }

  /** Aggregates over the rows of one iteration. */
  private void checkAggregates(@Nullable SqlNode node, PgTableRef itself) {
    switch (node) {
      case PgSelect select when names(select.from(), itself) -> {
        SqlNode aggregate = aggregate(select.targets());
        SqlNode having = select.having();
        if (aggregate == null && having != null) {
          aggregate = aggregate(having);
        }
        if (aggregate != null) {
          throw recursion(
              "aggregate functions are not allowed in a recursive query's recursive term",
              aggregate);
        }
      }
      case PgNode other ->
          other.getOperandList().forEach(operand -> checkAggregates(operand, itself));
      case SqlNodeList list -> list.forEach(element -> checkAggregates(element, itself));
      case null, default -> {}
    }
  }

  private static boolean names(@Nullable SqlNode from, PgTableRef itself) {
    return switch (from) {
      case PgTableRef table -> table == itself;
      case PgJoin join -> names(join.left(), itself) || names(join.right(), itself);
      case SqlNodeList list -> list.stream().anyMatch(item -> names(item, itself));
      case null, default -> false;
    };
  }

  private static @Nullable SqlNode aggregate(@Nullable SqlNode node) {
    if (node instanceof PgFunctionCall call
        && call.over() == null
        && PgFunctions.named(call.name().names.getLast()).stream()
            .anyMatch(function -> function.kind() == 'a')) {
      return call;
    }
    if (node instanceof PgQuery) {
      return null;
    }
    List<? extends @Nullable SqlNode> inner =
        node instanceof PgNode other
            ? other.getOperandList()
            : node instanceof SqlNodeList list ? list.getList() : List.of();
    for (SqlNode operand : inner) {
      SqlNode found = aggregate(operand);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private PgError recursion(String message, SqlNode at) {
    return typing.error(SqlState.INVALID_RECURSION, message, at);
  }
}
