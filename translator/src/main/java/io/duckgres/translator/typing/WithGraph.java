package io.duckgres.translator.typing;

import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgUpdate;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * Who reads whom among the queries of a WITH and the statement behind them, which has the number
 * behind the last query's. A change is a step of its own; so is a query that several steps read,
 * unless computing it again gives the same.
 */
final class WithGraph {
  private static final Pattern VOLATILE =
      Pattern.compile("\\b(?:nextval|random|gen_random_uuid|uuid|clock_timestamp|timeofday)\\b");

  private final PgNode main;
  private final boolean recursive;
  private final List<PgCte> elements;
  private final List<Set<Integer>> reads = new ArrayList<>();
  private final boolean[] kept;

  private WithGraph(PgNode main, PgWith with) {
    this.main = main;
    this.recursive = with.recursive();
    this.elements = with.elements().stream().map(PgCte.class::cast).toList();
    this.kept = new boolean[elements.size()];
  }

  /** The graph of a statement that has a WITH. */
  static WithGraph of(PgNode statement) {
    PgWith with = with(statement);
    if (with == null) {
      throw new IllegalArgumentException("no WITH");
    }
    WithGraph graph = new WithGraph(statement, with);
    for (int i = 0; i <= graph.size(); i++) {
      graph.reads.add(graph.directReads(i));
    }
    graph.decide();
    return graph;
  }

  /** The WITH of a statement that may have one; null for none. */
  static @Nullable PgWith with(SqlNode statement) {
    return switch (statement) {
      case PgQuery query -> query.with();
      case PgInsert insert -> insert.with();
      case PgUpdate update -> update.with();
      case PgDelete delete -> delete.with();
      default -> null;
    };
  }

  private static @Nullable PgTableRef target(PgNode statement) {
    return switch (statement) {
      case PgInsert insert -> insert.target();
      case PgUpdate update -> update.target();
      case PgDelete delete -> delete.target();
      default -> null;
    };
  }

  int size() {
    return elements.size();
  }

  PgCte element(int index) {
    return elements.get(index);
  }

  /** A statement with its own WITH only. */
  PgNode statement(int index) {
    if (index < size()) {
      return (PgNode) elements.get(index).statement();
    }
    List<@Nullable SqlNode> operands = new ArrayList<>(main.getOperandList());
    operands.set(0, null);
    return main.with(operands);
  }

  boolean isChange(int index) {
    return !(elements.get(index).statement() instanceof PgQuery);
  }

  /** Whether its rows are kept in a table. */
  boolean isKept(int index) {
    return kept[index];
  }

  boolean isStep(int index) {
    return kept[index] || isChange(index);
  }

  /** The queries whose names a statement needs: those it reads and those that they read. */
  Set<Integer> elementsReadBy(int index) {
    Set<Integer> found = new HashSet<>();
    for (int i : reads.get(index)) {
      found.add(i);
      if (!isStep(i)) {
        found.addAll(elementsReadBy(i));
      }
    }
    return found;
  }

  /** The steps that must have run before. */
  Set<Integer> stepsReadBy(int index) {
    Set<Integer> found = elementsReadBy(index);
    found.removeIf(i -> !isStep(i));
    return found;
  }

  /** The tables and views that a part of a statement reads; not what it changes. */
  Set<PgTableRef> relationsReadBy(PgNode statement, int index) {
    Set<PgTableRef> found = new HashSet<>();
    PgTableRef target = target(statement);
    CteReferences.in(
        statement,
        RecursionContext.OK,
        (table, context) -> {
          if (table != target && position(table, index) < 0) {
            found.add(table);
          }
        });
    qualified(statement, target, found);
    return found;
  }

  private static void qualified(
      @Nullable SqlNode node, @Nullable PgTableRef target, Set<PgTableRef> found) {
    switch (node) {
      case PgTableRef table when table != target && !table.name().isSimple() -> found.add(table);
      case PgNode other -> other.getOperandList().forEach(o -> qualified(o, target, found));
      case SqlNodeList list -> list.forEach(o -> qualified(o, target, found));
      case null, default -> {}
    }
  }

  /** The query that a name means in a statement; -1 for a relation. */
  private int position(PgTableRef table, int index) {
    int from = recursive && index < size() ? index : index - 1;
    for (int i = from; i >= 0; i--) {
      if (elements.get(i).name().getSimple().equals(table.name().getSimple())) {
        return i;
      }
    }
    return -1;
  }

  private Set<Integer> directReads(int index) {
    PgNode statement = statement(index);
    PgTableRef target = target(statement);
    Set<Integer> found = new HashSet<>();
    CteReferences.in(
        statement,
        RecursionContext.OK,
        (table, context) -> {
          int read = table == target ? -1 : position(table, index);
          if (read >= 0 && read != index) {
            found.add(read);
          }
        });
    return found;
  }

  /** From the last to the first, since a step reads also through the queries that are none. */
  private void decide() {
    List<Set<Integer>> readers = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      readers.add(new HashSet<>());
    }
    for (int i = size() - 1; i >= 0; i--) {
      for (int j = i + 1; j <= size(); j++) {
        if (reads.get(j).contains(i)) {
          if (j == size() || isStep(j)) {
            readers.get(i).add(j);
          } else {
            readers.get(i).addAll(readers.get(j));
          }
        }
      }
      kept[i] =
          isChange(i) ? !readers.get(i).isEmpty() : readers.get(i).size() > 1 && !isSameAgain(i);
    }
  }

  /** It reads nothing and computes the same each time. */
  private boolean isSameAgain(int index) {
    PgNode query = statement(index);
    return reads.get(index).isEmpty()
        && relationsReadBy(query, index).isEmpty()
        && !VOLATILE.matcher(query.toString()).find();
  }

  /**
   * A statement with these queries before those of its own WITH.
   *
   * @throws PgError 0A000 where names would mean something else
   */
  PgNode withElements(PgNode statement, List<SqlNode> more) {
    if (more.isEmpty()) {
      return statement;
    }
    PgWith own = with(statement);
    List<SqlNode> all = new ArrayList<>(more);
    boolean any = recursive;
    if (own != null) {
      Set<String> names = new HashSet<>();
      more.forEach(cte -> names.add(((PgCte) cte).name().getSimple()));
      boolean hides =
          own.elements().stream().anyMatch(cte -> names.contains(((PgCte) cte).name().getSimple()));
      if (hides || own.recursive() != recursive) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "a WITH clause inside a data-modifying WITH that hides its names or differs in"
                    + " RECURSIVE is not supported")
            .hint("Use other names, and RECURSIVE for both or for none.");
      }
      all.addAll(own.elements().getList());
    }
    List<@Nullable SqlNode> operands = new ArrayList<>(statement.getOperandList());
    operands.set(
        0,
        new PgWith(main.getParserPosition(), new SqlNodeList(all, main.getParserPosition()), any));
    return statement.with(operands);
  }
}
