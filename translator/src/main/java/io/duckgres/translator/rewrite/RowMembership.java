package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgQuantified;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgWhen;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Rows compared with the rows of a query or a list, field by field: the engine takes NULL for a
 * value within a row, and one NULL anywhere in the query for a NULL answer. Where false and NULL
 * are the same, a conjunct of WHERE, {@code IN} stays, which the engine joins by hashing.
 */
final class RowMembership {
  private static final String ROWS = "_rows";

  private final Conjuncts conjuncts;

  private RowMembership(Conjuncts conjuncts) {
    this.conjuncts = conjuncts;
  }

  static SqlNode apply(SqlNode statement) {
    RowMembership rule = new RowMembership(Conjuncts.of(statement));
    return TreeRewriter.rewrite(statement, rule::change);
  }

  private SqlNode change(SqlNode node) {
    return switch (node) {
      case PgIn in when in.value() instanceof PgRow row && row.fields().size() > 1 ->
          switch (in.source()) {
            case PgQuery query -> query(in, row, query, in.negated());
            case SqlNodeList list -> list(in, row, list, in.negated());
            default -> in;
          };
      case PgQuantified test
          when test.left() instanceof PgRow row && test.right() instanceof PgQuery query ->
          test.symbol().equals("=") && !test.all()
              ? query(test, row, query, false)
              : test.symbol().equals("<>") && test.all() ? query(test, row, query, true) : test;
      case PgOperatorCall call
          when call.left() instanceof PgRow row
              && call.right() instanceof PgSubquery subquery
              && subquery.kind() == PgSubquery.Kind.SCALAR ->
          single(call, row, subquery.query());
      default -> node;
    };
  }

  private SqlNode query(SqlNode test, PgRow row, PgQuery query, boolean negated) {
    SqlParserPos pos = test.getParserPosition();
    PgIn in = new PgIn(pos, row, query, false);
    if (!negated && conjuncts.contains(test)) {
      return in;
    }
    PgIsTest unknown =
        new PgIsTest(pos, equal(pos, row, columns(pos, row)), PgIsTest.Kind.NULL, false, null);
    PgQuery undecided =
        from(pos, query, row, new PgTarget(pos, Nodes.number(pos, "1"), null), unknown);
    return new PgCase(
        pos,
        null,
        Nodes.list(
            new PgWhen(pos, in, truth(pos, !negated)),
            new PgWhen(
                pos,
                new PgSubquery(pos, undecided, PgSubquery.Kind.EXISTS),
                Nodes.cast(pos, Nodes.nullValue(pos), "bool"))),
        truth(pos, negated));
  }

  private static PgLiteral truth(SqlParserPos pos, boolean value) {
    return new PgLiteral(
        pos, value ? PgLiteral.Kind.TRUE : PgLiteral.Kind.FALSE, String.valueOf(value));
  }

  /** {@code (a, b) = (SELECT …)}; of other operators only the engine knows. */
  private static SqlNode single(PgOperatorCall call, PgRow row, PgQuery query) {
    boolean negated = call.symbol().equals("<>");
    if (!negated && !call.symbol().equals("=")) {
      throw RewriteContext.unsupported(
          "a row " + call.symbol() + " a subquery", "Compare the fields one by one.");
    }
    SqlParserPos pos = call.getParserPosition();
    SqlNode equal = equal(pos, row, columns(pos, row));
    SqlNode value = negated ? new PgLogical(pos, Nodes.list(equal), PgLogical.Kind.NOT) : equal;
    return new PgSubquery(
        pos, from(pos, query, row, new PgTarget(pos, value, null), null), PgSubquery.Kind.SCALAR);
  }

  private static SqlNode list(PgIn in, PgRow row, SqlNodeList elements, boolean negated) {
    SqlParserPos pos = in.getParserPosition();
    List<SqlNode> equal = new ArrayList<>();
    for (SqlNode element : elements) {
      if (!(element instanceof PgRow other) || other.fields().size() != row.fields().size()) {
        return in;
      }
      equal.add(equal(pos, row, other.fields().getList()));
    }
    SqlNode any =
        equal.size() == 1
            ? equal.getFirst()
            : new PgLogical(pos, Nodes.list(equal), PgLogical.Kind.OR);
    return negated ? new PgLogical(pos, Nodes.list(any), PgLogical.Kind.NOT) : any;
  }

  private static SqlNode equal(SqlParserPos pos, PgRow row, List<? extends SqlNode> others) {
    List<SqlNode> equal = new ArrayList<>();
    for (int i = 0; i < row.fields().size(); i++) {
      equal.add(Nodes.operator(pos, row.fields().get(i), "=", others.get(i)));
    }
    return new PgLogical(pos, Nodes.list(equal), PgLogical.Kind.AND);
  }

  private static String column(int i) {
    return "_" + (i + 1);
  }

  private static List<SqlNode> columns(SqlParserPos pos, PgRow row) {
    return IntStream.range(0, row.fields().size()).mapToObj(i -> column(pos, i)).toList();
  }

  /** A column of {@link #from}'s rows. */
  static SqlNode column(SqlParserPos pos, int i) {
    return Nodes.name(pos, ROWS, column(i));
  }

  /** {@code SELECT target FROM (query) _rows (_1, _2) WHERE condition}. */
  static PgQuery from(
      SqlParserPos pos, PgQuery query, PgRow row, PgTarget target, @Nullable SqlNode condition) {
    PgAlias alias =
        new PgAlias(
            pos,
            Nodes.name(pos, ROWS),
            Nodes.list(
                IntStream.range(0, row.fields().size())
                    .mapToObj(i -> Nodes.name(pos, column(i)))
                    .toList()),
            Nodes.NONE);
    PgQuery outer =
        Nodes.query(pos, List.of(target), new PgSubqueryRef(pos, query, alias, null, false));
    if (condition == null) {
      return outer;
    }
    PgSelect select = (PgSelect) outer.body();
    List<@Nullable SqlNode> operands = new ArrayList<>(select.getOperandList());
    operands.set(4, condition);
    return (PgQuery) outer.replacing(select, select.with(operands));
  }
}
