package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgMerge;
import io.duckgres.translator.tree.PgMergeWhen;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgWhen;
import io.duckgres.translator.tree.PgWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * MERGE that would change a row twice is an error (21000), where the engine changes it twice. The
 * source is joined with the target first, so that the changes of each row can be counted; MERGE
 * then matches by row number.
 */
final class MergedRows implements Rule {
  static final String MESSAGE = "MERGE command cannot affect row a second time";

  private static final String ROW = "_merged_row";
  private static final String TIMES = "_merged_times";

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgMerge.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgMerge merge)
        || merge.branches().stream().noneMatch(b -> changes((PgMergeWhen) b))) {
      return node;
    }
    SqlIdentifier source = name(merge.source());
    if (source == null) {
      throw RewriteContext.unsupported(
          "MERGE from a join", "Write the join as a subquery with an alias.");
    }
    SqlParserPos pos = merge.getParserPosition();
    SqlIdentifier target = name(merge.target());
    SqlIdentifier relation = target == null ? merge.target().name() : target;
    SqlNode rowid = Nodes.name(pos, Nodes.last(relation), "rowid");
    PgJoin join =
        new PgJoin(
            pos,
            merge.source(),
            merge.target(),
            merge.on(),
            Nodes.NONE,
            null,
            null,
            PgJoin.Kind.LEFT,
            false,
            false);
    PgStar all = new PgStar(pos, source, Nodes.NONE, Nodes.NONE, Nodes.NONE);
    PgQuery counted =
        Nodes.query(
            pos,
            List.of(
                new PgTarget(pos, all, null),
                new PgTarget(pos, rowid, Nodes.name(pos, ROW)),
                new PgTarget(pos, times(merge, rowid, pos), Nodes.name(pos, TIMES))),
            join);
    PgAlias alias = new PgAlias(pos, source, Nodes.NONE, Nodes.NONE);
    List<SqlNode> branches = new ArrayList<>();
    merge.branches().forEach(branch -> branches.add(checked((PgMergeWhen) branch, source, pos)));
    return new PgMerge(
        pos,
        merge.with(),
        merge.target(),
        new PgSubqueryRef(pos, counted, alias, null, false),
        Nodes.operator(pos, rowid, "=", Nodes.name(pos, Nodes.last(source), ROW)),
        Nodes.list(branches));
  }

  private static boolean changes(PgMergeWhen branch) {
    return branch.action() == PgMergeWhen.Action.UPDATE
        || branch.action() == PgMergeWhen.Action.DELETE;
  }

  private static @Nullable SqlIdentifier name(SqlNode item) {
    @Nullable PgAlias alias =
        switch (item) {
          case PgTableRef table -> table.alias();
          case PgSubqueryRef query -> query.alias();
          default -> null;
        };
    SqlIdentifier given = alias == null ? null : alias.name();
    return given != null
        ? given
        : item instanceof PgTableRef table
            ? Nodes.name(table.getParserPosition(), Nodes.last(table.name()))
            : null;
  }

  /** How often a row of the target is changed, by the first branch that holds. */
  private static SqlNode times(PgMerge merge, SqlNode rowid, SqlParserPos pos) {
    List<SqlNode> whens = new ArrayList<>();
    for (SqlNode node : merge.branches()) {
      PgMergeWhen branch = (PgMergeWhen) node;
      if (branch.matched()) {
        SqlNode condition = branch.condition();
        whens.add(
            new PgWhen(
                pos,
                condition == null ? truth(pos) : condition,
                Nodes.number(pos, changes(branch) ? "1" : "0")));
      }
    }
    PgCase changed = new PgCase(pos, null, Nodes.list(whens), Nodes.number(pos, "0"));
    PgFunctionCall sum = Nodes.call(pos, "sum", changed);
    List<@Nullable SqlNode> operands = new ArrayList<>(sum.getOperandList());
    operands.set(4, new PgWindow(pos, null, null, Nodes.list(rowid), Nodes.NONE, null));
    return sum.with(operands);
  }

  private static PgLiteral truth(SqlParserPos pos) {
    return new PgLiteral(pos, PgLiteral.Kind.TRUE, "true");
  }

  private static PgNode checked(PgMergeWhen branch, SqlIdentifier source, SqlParserPos pos) {
    if (!changes(branch)) {
      return branch;
    }
    SqlNode once =
        Nodes.when(
            pos,
            Nodes.operator(
                pos, Nodes.name(pos, Nodes.last(source), TIMES), ">", Nodes.number(pos, "1")),
            Nodes.cast(pos, Nodes.call(pos, "error", Nodes.string(pos, MESSAGE)), "bool"),
            truth(pos));
    SqlNode condition = branch.condition();
    List<@Nullable SqlNode> operands = new ArrayList<>(branch.getOperandList());
    operands.set(
        0,
        condition == null
            ? once
            : new PgLogical(pos, Nodes.list(condition, once), PgLogical.Kind.AND));
    return branch.with(operands);
  }
}
