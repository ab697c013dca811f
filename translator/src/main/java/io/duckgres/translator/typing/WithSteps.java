package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.TreeRewriter;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * A typed statement with changes of data in its WITH, taken apart into statements the engine runs
 * one after the other. In PostgreSQL all of them see the data as it was before: what a later one
 * reads of a table that an earlier one has changed is a copy made at the beginning. RETURNING rows
 * are kept in temporary tables. What the main query reads runs before it and the rest after it,
 * last first, as PostgreSQL's executor does.
 */
public final class WithSteps {
  private static final String TABLE = "_duckgres_with_";
  private static final String BEFORE = "_duckgres_before_";
  private static final Set<String> SYSTEM_COLUMNS =
      Set.of("ctid", "xmin", "xmax", "cmin", "cmax", "tableoid");
  private static final String SCHEMA = "pg_temp"; // where the rules for names find it

  private final WithGraph graph;
  private final Typing typing;
  private final WithChanges changes = new WithChanges();
  private final Map<Integer, Part> copies = new LinkedHashMap<>();
  private final List<Part> before = new ArrayList<>();
  private final List<Part> after = new ArrayList<>();
  private final Set<Integer> done = new HashSet<>();
  private @Nullable SqlNode main;

  private WithSteps(WithGraph graph, Typing typing) {
    this.graph = graph;
    this.typing = typing;
  }

  /**
   * One statement of several.
   *
   * @param table the name, in the engine, of the temporary table for its rows; null without one
   * @param shape a query with the columns of that table; null without one
   */
  public record Part(
      SqlNode statement,
      boolean change,
      @Nullable String table,
      @Nullable SqlNode shape,
      boolean after) {}

  /** The statement that answers, and those around it in the order in which they run. */
  public record Taken(List<Part> parts, SqlNode main) {}

  /** Whether a statement has changes of data in its own WITH. */
  public static boolean mayApply(SqlNode tree) {
    PgWith with = WithGraph.with(tree);
    return with != null
        && with.elements().stream()
            .anyMatch(cte -> !(((PgCte) cte).statement() instanceof PgQuery));
  }

  /**
   * Takes a statement apart.
   *
   * @param tree as typed
   * @throws PgError 0A000 for what would not be the same one after the other
   */
  public static Taken of(SqlNode tree, Typing typing) {
    WithSteps steps = new WithSteps(WithGraph.of((PgNode) tree), typing);
    return steps.take();
  }

  private Taken take() {
    int last = graph.size();
    visit(last);
    for (int i = last - 1; i >= 0; i--) {
      if (graph.isChange(i)) {
        visit(i);
      }
    }
    List<Part> parts = new ArrayList<>(copies.values());
    parts.addAll(before);
    parts.addAll(after);
    if (main == null) {
      throw new IllegalStateException("no main statement");
    }
    return new Taken(List.copyOf(parts), main);
  }

  /** Runs a statement after those that it reads. */
  private void visit(int index) {
    if (!done.add(index)) {
      return;
    }
    for (int needed : new TreeSet<>(graph.stepsReadBy(index))) {
      visit(needed);
    }
    PgNode statement = statement(index);
    if (index == graph.size()) {
      changes.add(statement, typing);
      main = statement;
      return;
    }
    String table = graph.isKept(index) ? TABLE + (index + 1) : null;
    boolean change = graph.isChange(index);
    if (change) {
      changes.add(statement, typing);
    }
    SqlNode shape = table == null ? null : change ? ReturningShape.of(statement) : statement;
    (main == null ? before : after).add(new Part(statement, change, table, shape, main != null));
  }

  /** A statement by itself, with the queries it reads in its WITH. */
  private PgNode statement(int index) {
    PgNode own = unchanged(graph.statement(index), index);
    List<SqlNode> elements = new ArrayList<>();
    for (int i : new TreeSet<>(graph.elementsReadBy(index))) {
      PgCte cte = graph.element(i);
      SqlNode query =
          graph.isStep(i)
              ? rows(cte.getParserPosition(), List.of(SCHEMA, TABLE + (i + 1)))
              : unchanged((PgNode) cte.statement(), i);
      elements.add(cte.replacing(cte.statement(), query));
    }
    return graph.withElements(own, elements);
  }

  private static PgQuery rows(SqlParserPos pos, List<String> table) {
    return Nodes.query(
        pos,
        List.of(new PgTarget(pos, new PgStar(pos, null, Nodes.NONE, Nodes.NONE, Nodes.NONE), null)),
        new PgTableRef(pos, Nodes.name(pos, table), null, null, false));
  }

  /** The tables that have changed by now are read as they were. */
  private PgNode unchanged(PgNode statement, int index) {
    Map<PgTableRef, PgTableRef> replaced = new IdentityHashMap<>();
    for (PgTableRef read : graph.relationsReadBy(statement, index)) {
      RelationInfo info = typing.lookup().find(read.name().names);
      if (info != null && changes.mayHaveChanged(info)) {
        replaced.put(read, copy(read, info));
      }
    }
    if (replaced.isEmpty()) {
      return statement;
    }
    if (mentionsSystemColumn(statement)) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "system columns of a table that WITH changes are not supported")
          .hint("Run the statements one after the other in a transaction.");
    }
    return (PgNode)
        TreeRewriter.rewrite(
            statement, node -> node instanceof PgTableRef t ? replaced.getOrDefault(t, t) : node);
  }

  private PgTableRef copy(PgTableRef read, RelationInfo info) {
    SqlParserPos pos = read.getParserPosition();
    Part part =
        copies.computeIfAbsent(
            info.oid(),
            oid -> {
              SqlNode query = rows(pos, read.name().names);
              return new Part(query, false, BEFORE + (copies.size() + 1), query, false);
            });
    String name = part.table();
    if (name == null) {
      throw new IllegalStateException("a copy has a table");
    }
    return new PgTableRef(
        pos,
        Nodes.name(pos, SCHEMA, name),
        read.alias() == null
            ? new PgAlias(pos, Nodes.name(pos, read.name().names.getLast()), Nodes.NONE, Nodes.NONE)
            : read.alias(),
        read.sample(),
        read.only());
  }

  private static boolean mentionsSystemColumn(@Nullable SqlNode node) {
    return switch (node) {
      case SqlIdentifier name -> SYSTEM_COLUMNS.contains(name.names.getLast());
      case SqlNodeList list -> list.stream().anyMatch(WithSteps::mentionsSystemColumn);
      case PgNode other ->
          other.getOperandList().stream().anyMatch(WithSteps::mentionsSystemColumn);
      case null, default -> false;
    };
  }
}
