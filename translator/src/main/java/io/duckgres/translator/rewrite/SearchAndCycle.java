package io.duckgres.translator.rewrite;

import io.duckgres.translator.label.OutputColumns;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgCycle;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSearch;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgValues;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * SEARCH and CYCLE of WITH RECURSIVE as the columns that PostgreSQL's {@code rewriteSearchAndCycle}
 * adds to the query: the rows on the way to a row, or its depth and itself, and whether a row is on
 * its own way. Works on the tree as parsed.
 */
public final class SearchAndCycle {
  private static final String ROWS = "_rows";

  private final PgCte cte;
  private final IntUnaryOperator position;
  private final SqlParserPos pos;
  private final List<String> names;

  private SearchAndCycle(PgCte cte, IntUnaryOperator position) {
    this.cte = cte;
    this.position = position;
    this.pos = cte.getParserPosition();
    this.names = names();
  }

  /**
   * The tree without these clauses.
   *
   * @param position from an offset of the parsed text to a position as the client counts
   * @throws PgError what PostgreSQL says of such a clause
   */
  public static SqlNode apply(SqlNode tree, IntUnaryOperator position) {
    return TreeRewriter.rewrite(tree, node -> node instanceof PgWith w ? with(w, position) : node);
  }

  private static PgWith with(PgWith with, IntUnaryOperator position) {
    List<SqlNode> elements = new ArrayList<>();
    boolean same = true;
    for (SqlNode node : with.elements()) {
      PgCte cte = (PgCte) node;
      boolean plain = cte.search() == null && cte.cycle() == null;
      same &= plain;
      elements.add(plain ? cte : new SearchAndCycle(cte, position).rewritten(with.recursive()));
    }
    return same
        ? with
        : new PgWith(
            with.getParserPosition(),
            new SqlNodeList(elements, with.elements().getParserPosition()),
            with.recursive());
  }

  private PgError error(SqlState state, String message, SqlNode at) {
    return PgError.error(state, message).position(position.applyAsInt(PgNode.start(at)));
  }

  private List<String> names() {
    List<String> found = new ArrayList<>();
    if (!(cte.statement() instanceof PgQuery query)) {
      return found;
    }
    found.addAll(OutputColumns.of(query).labels());
    for (int i = 0; i < cte.columns().size(); i++) {
      String name = ((SqlIdentifier) cte.columns().get(i)).getSimple();
      if (i < found.size()) {
        found.set(i, name);
      } else {
        found.add(name);
      }
    }
    return found;
  }

  private PgCte rewritten(boolean recursive) {
    PgSearch search = cte.search();
    PgCycle cycle = cte.cycle();
    SqlNode clause = search != null ? search : cycle;
    if (clause == null) {
      return cte;
    }
    PgSetOperation union = union(recursive);
    PgSelect right = (PgSelect) branch(union.right(), "right");
    SqlNode left = branch(union.left(), "left");
    PgTableRef itself = itself(right.from());
    new SearchAndCycleChecks(names, this::error).check(search, cycle);
    checkAllNamed(left, clause);
    SqlIdentifier reference = itself.alias() == null ? null : itself.alias().name();
    String alias = reference == null ? cte.name().getSimple() : reference.getSimple();
    List<String> added = added(search, cycle);
    List<SqlNode> targets = new ArrayList<>(right.targets().getList());
    for (String name : added) {
      SqlNode before = Nodes.name(pos, alias, name);
      // of the record only the depth: extracted further out the engine would not find it
      boolean depth = search != null && search.breadth() && name.equals(added.getFirst());
      targets.add(
          target(
              depth ? Nodes.call(pos, "struct_extract_at", before, Nodes.number(pos, "1")) : before,
              name));
    }
    SqlNode carrying =
        right.replacing(
            right.targets(), new SqlNodeList(targets, right.targets().getParserPosition()));
    List<String> inner = new ArrayList<>(names);
    inner.addAll(added);
    SqlNode unmarked =
        cycle == null
            ? null
            : Nodes.operator(pos, of(cycle.mark().getSimple()), "<>", marked(cycle));
    SqlNode fresh =
        new PgSetOperation(
            union.getParserPosition(),
            outer(left, names, first(search, cycle), null),
            outer(carrying, inner, next(search, cycle), unmarked),
            union.kind(),
            union.all(),
            union.byName());
    SqlNodeList columns = new SqlNodeList(cte.columns().getList(), pos);
    if (!columns.isEmpty()) {
      added.forEach(name -> columns.add(Nodes.name(pos, name)));
    }
    return new PgCte(
        pos,
        cte.name(),
        columns,
        ((PgQuery) cte.statement()).replacing(union, fresh),
        cte.materialized(),
        null,
        null);
  }

  private PgSetOperation union(boolean recursive) {
    if (!recursive
        || !(cte.statement() instanceof PgQuery query)
        || !(query.body() instanceof PgSetOperation union)) {
      throw error(SqlState.SYNTAX_ERROR, "WITH query is not recursive", cte);
    }
    return union;
  }

  /** A side of the UNION. */
  private static SqlNode branch(SqlNode side, String which) {
    SqlNode body =
        side instanceof PgQuery query && query.with() == null && query.orderBy().isEmpty()
            ? query.body()
            : side;
    boolean select = body instanceof PgSelect || (body instanceof PgValues && which.equals("left"));
    if (!select) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "with a SEARCH or CYCLE clause, the %s side of the UNION must be a SELECT"
              .formatted(which));
    }
    return body;
  }

  private PgTableRef itself(SqlNodeList from) {
    for (SqlNode item : from) {
      PgTableRef found = itself(item);
      if (found != null) {
        return found;
      }
    }
    throw PgError.error(
        SqlState.FEATURE_NOT_SUPPORTED,
        ("with a SEARCH or CYCLE clause, the recursive reference to WITH query \"%s\" must be at"
                + " the top level of its right-hand SELECT")
            .formatted(cte.name().getSimple()));
  }

  private @Nullable PgTableRef itself(SqlNode item) {
    return switch (item) {
      case PgTableRef table ->
          table.name().isSimple() && table.name().getSimple().equals(cte.name().getSimple())
              ? table
              : null;
      case PgJoin join -> {
        PgTableRef left = itself(join.left());
        yield left != null || join.alias() != null ? left : itself(join.right());
      }
      default -> null;
    };
  }

  private void checkAllNamed(SqlNode left, SqlNode clause) {
    boolean all =
        !cte.columns().isEmpty()
            || (left instanceof PgSelect select && names.size() == select.targets().size());
    if (!all) {
      throw error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "SEARCH and CYCLE of a WITH query whose columns have no names are not supported",
              clause)
          .hint("Write the names of its columns behind the name of the query.");
    }
  }

  static List<String> strings(SqlNodeList names) {
    return names.stream().map(name -> ((SqlIdentifier) name).getSimple()).toList();
  }

  private static List<String> added(@Nullable PgSearch search, @Nullable PgCycle cycle) {
    List<String> added = new ArrayList<>();
    if (search != null) {
      added.add(search.sequence().getSimple());
    }
    if (cycle != null) {
      added.add(cycle.mark().getSimple());
      added.add(cycle.path().getSimple());
    }
    return added;
  }

  private SqlNode of(String column) {
    return Nodes.name(pos, ROWS, column);
  }

  private PgTarget target(SqlNode value, String name) {
    return new PgTarget(pos, value, Nodes.name(pos, name));
  }

  private SqlNode row(SqlNodeList columns) {
    return new PgRow(pos, Nodes.list(strings(columns).stream().map(this::of).toList()), true);
  }

  private SqlNode depthAndRow(SqlNode depth, SqlNodeList columns) {
    List<SqlNode> fields = new ArrayList<>(List.of(depth));
    strings(columns).forEach(column -> fields.add(of(column)));
    return new PgRow(pos, Nodes.list(fields), true);
  }

  /** The added columns of the rows to begin with. */
  private List<PgTarget> first(@Nullable PgSearch search, @Nullable PgCycle cycle) {
    List<PgTarget> targets = new ArrayList<>();
    if (search != null) {
      SqlNode zero = Nodes.cast(pos, Nodes.number(pos, "0"), "int8");
      SqlNode value =
          search.breadth()
              ? depthAndRow(zero, search.columns())
              : new PgArray(pos, Nodes.list(row(search.columns())));
      targets.add(target(value, search.sequence().getSimple()));
    }
    if (cycle != null) {
      targets.add(target(unmarked(cycle), cycle.mark().getSimple()));
      targets.add(
          target(new PgArray(pos, Nodes.list(row(cycle.columns()))), cycle.path().getSimple()));
    }
    return targets;
  }

  /** Those of the rows reached from them. */
  private List<PgTarget> next(@Nullable PgSearch search, @Nullable PgCycle cycle) {
    List<PgTarget> targets = new ArrayList<>();
    if (search != null) {
      String name = search.sequence().getSimple();
      SqlNode deeper = Nodes.operator(pos, of(name), "+", Nodes.number(pos, "1"));
      SqlNode value =
          search.breadth()
              ? depthAndRow(Nodes.cast(pos, deeper, "int8"), search.columns())
              : Nodes.call(pos, "list_append", of(name), row(search.columns()));
      targets.add(target(value, name));
    }
    if (cycle != null) {
      String path = cycle.path().getSimple();
      SqlNode met = Nodes.call(pos, "list_contains", of(path), row(cycle.columns()));
      targets.add(
          target(Nodes.when(pos, met, marked(cycle), unmarked(cycle)), cycle.mark().getSimple()));
      targets.add(target(Nodes.call(pos, "list_append", of(path), row(cycle.columns())), path));
    }
    return targets;
  }

  private SqlNode marked(PgCycle cycle) {
    SqlNode value = cycle.value();
    return value == null ? new PgLiteral(pos, PgLiteral.Kind.TRUE, "true") : value;
  }

  private SqlNode unmarked(PgCycle cycle) {
    SqlNode value = cycle.otherwise();
    return value == null ? new PgLiteral(pos, PgLiteral.Kind.FALSE, "false") : value;
  }

  /** The query's own columns and more of its rows. */
  private SqlNode outer(
      SqlNode body, List<String> columns, List<PgTarget> more, @Nullable SqlNode where) {
    PgQuery inner = new PgQuery(pos, null, body, Nodes.NONE, null, null, Nodes.NONE, false, false);
    PgAlias alias =
        new PgAlias(
            pos,
            Nodes.name(pos, ROWS),
            Nodes.list(columns.stream().map(name -> Nodes.name(pos, name)).toList()),
            Nodes.NONE);
    List<SqlNode> targets = new ArrayList<>();
    names.forEach(name -> targets.add(target(of(name), name)));
    targets.addAll(more);
    PgSelect select =
        (PgSelect)
            Nodes.query(pos, targets, new PgSubqueryRef(pos, inner, alias, null, false)).body();
    if (where == null) {
      return select;
    }
    List<@Nullable SqlNode> operands = new ArrayList<>(select.getOperandList());
    operands.set(operands.indexOf(select.from()) + 1, where);
    return select.with(operands);
  }
}
