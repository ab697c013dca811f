package io.duckgres.translator.rewrite;

import io.duckgres.translator.label.Labels;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSortKey;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgWindow;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code OFFSET m FETCH FIRST n ROWS WITH TIES}: the rows behind the first m whose rank is at most
 * m + n.
 */
final class Ties implements Rule {

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgQuery.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgQuery query) || !query.withTies()) {
      return node;
    }
    if (query.orderBy().isEmpty()) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR, "WITH TIES cannot be specified without ORDER BY clause");
    }
    SqlParserPos pos = query.getParserPosition();
    PgSelect body =
        query.body() instanceof PgSelect select
                && !select.distinct()
                && select.distinctOn().isEmpty()
                && select.qualify() == null
            ? select
            : around(query, pos);
    List<@Nullable SqlNode> operands = new ArrayList<>(body.getOperandList());
    SqlNodeList targets = body == query.body() ? body.targets() : targets(query.body());
    boolean own = body == query.body();
    operands.set(8, condition(query, keys(query.orderBy(), targets, own), pos));
    return new PgQuery(
        pos,
        query.with(),
        body.with(operands),
        query.orderBy(),
        null,
        null,
        Nodes.NONE,
        false,
        false);
  }

  /** {@code SELECT * FROM (body)}, for what may not have a condition on windows. */
  private static PgSelect around(PgQuery query, SqlParserPos pos) {
    PgQuery inner =
        new PgQuery(pos, null, query.body(), Nodes.NONE, null, null, Nodes.NONE, false, false);
    PgAlias alias = new PgAlias(pos, Nodes.name(pos, "_ties"), Nodes.NONE, Nodes.NONE);
    PgStar all = new PgStar(pos, null, Nodes.NONE, Nodes.NONE, Nodes.NONE);
    return (PgSelect)
        Nodes.query(
                pos,
                List.of(new PgTarget(pos, all, null)),
                new PgSubqueryRef(pos, inner, alias, null, false))
            .body();
  }

  /** The target list that names the columns of a query. */
  private static SqlNodeList targets(SqlNode body) {
    return switch (body) {
      case PgSelect select -> select.targets();
      case PgSetOperation operation -> targets(operation.left());
      case PgQuery query -> targets(query.body());
      default -> Nodes.NONE;
    };
  }

  /**
   * The sort keys as expressions: numbers and names of output columns mean nothing in a window.
   *
   * @param own whether the window stands beside the targets, not around them
   */
  private static SqlNodeList keys(SqlNodeList orderBy, SqlNodeList targets, boolean own) {
    List<SqlNode> keys = new ArrayList<>();
    for (SqlNode node : orderBy) {
      PgSortKey key = (PgSortKey) node;
      SqlNode value = key.value();
      SqlNode meant = value;
      String number = Nodes.numberOf(value);
      if (number != null) {
        int at = number.length() < 5 ? Integer.parseInt(number) : 0;
        if (at < 1
            || at > targets.size()
            || !(targets.get(at - 1) instanceof PgTarget target)
            || target.value() instanceof PgStar) {
          throw RewriteContext.unsupported(
              "WITH TIES by the number of a column", "Sort by the column's name.");
        }
        meant = own ? target.value() : Nodes.name(value.getParserPosition(), Labels.of(target));
      } else if (own && value instanceof SqlIdentifier name && name.isSimple()) {
        for (SqlNode item : targets) {
          if (item instanceof PgTarget target
              && !(target.value() instanceof PgStar)
              && Labels.of(target).equals(name.getSimple())) {
            meant = target.value();
          }
        }
      }
      keys.add(meant == value ? key : key.replacing(value, meant));
    }
    return new SqlNodeList(keys, orderBy.getParserPosition());
  }

  private static SqlNode condition(PgQuery query, SqlNodeList keys, SqlParserPos pos) {
    SqlNode zero = Nodes.number(pos, "0");
    SqlNode skipped = query.offset() == null ? zero : orElse(query.offset(), zero, pos);
    SqlNode behind = Nodes.operator(pos, over("row_number", keys, pos), ">", skipped);
    SqlNode count = query.limit();
    if (count == null) {
      return behind;
    }
    // LIMIT NULL is no limit.
    SqlNode last =
        Nodes.operator(pos, skipped, "+", orElse(count, Nodes.number(pos, "1000000000000"), pos));
    SqlNode some = Nodes.operator(pos, orElse(count, Nodes.number(pos, "1"), pos), ">", zero);
    SqlNode ranked = and(pos, some, Nodes.operator(pos, over("rank", keys, pos), "<=", last));
    return query.offset() == null ? ranked : and(pos, ranked, behind);
  }

  private static SqlNode orElse(SqlNode value, SqlNode otherwise, SqlParserPos pos) {
    return value instanceof PgLiteral
        ? value
        : Nodes.when(
            pos, new PgIsTest(pos, value, PgIsTest.Kind.NULL, false, null), otherwise, value);
  }

  private static SqlNode and(SqlParserPos pos, SqlNode left, SqlNode right) {
    return new PgLogical(pos, Nodes.list(left, right), PgLogical.Kind.AND);
  }

  private static SqlNode over(String function, SqlNodeList keys, SqlParserPos pos) {
    PgFunctionCall call = Nodes.call(pos, function);
    List<@Nullable SqlNode> operands = new ArrayList<>(call.getOperandList());
    operands.set(4, new PgWindow(pos, null, null, Nodes.NONE, keys, null));
    return call.with(operands);
  }
}
