package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSortKey;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code rank(v) WITHIN GROUP (ORDER BY x)} and its kin: where a value would stand among the
 * group's is told by counting those before it.
 */
final class HypotheticalSets implements Rule {
  private static final Set<String> FUNCTIONS =
      Set.of("rank", "dense_rank", "percent_rank", "cume_dist");

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgFunctionCall.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    if (!(node instanceof PgFunctionCall call)
        || !call.withinGroup()
        || !FUNCTIONS.contains(Nodes.builtin(call.name()))) {
      return node;
    }
    if (call.arguments().size() != 1
        || call.orderBy().size() != 1
        || !(call.orderBy().get(0) instanceof PgSortKey key)) {
      throw RewriteContext.unsupported(
          "a hypothetical-set aggregate of several columns", "Use a window function.");
    }
    SqlParserPos pos = call.getParserPosition();
    SqlNode value = call.arguments().get(0);
    SqlNode one = Nodes.number(pos, "1");
    SqlNode before = count(call, key.value(), sorts(key, value, false), false);
    SqlNode all = aggregate(call, "count", Nodes.list(), true, false, call.filter());
    return switch (Nodes.builtin(call.name())) {
      case "rank" -> Nodes.operator(pos, before, "+", one);
      case "dense_rank" -> Nodes.operator(pos, distinctBefore(call, key, value), "+", one);
      case "percent_rank" ->
          Nodes.when(
              pos,
              Nodes.operator(pos, all, "=", Nodes.number(pos, "0")),
              Nodes.cast(pos, Nodes.number(pos, "0"), "float8"),
              Nodes.operator(
                  pos, Nodes.cast(pos, before, "float8"), "/", Nodes.cast(pos, all, "float8")));
      default -> {
        SqlNode upTo = count(call, key.value(), sorts(key, value, true), false);
        yield Nodes.operator(
            pos,
            Nodes.cast(pos, Nodes.operator(pos, upTo, "+", one), "float8"),
            "/",
            Nodes.cast(pos, Nodes.operator(pos, all, "+", one), "float8"));
      }
    };
  }

  /** How many different values sort before; NULL is one of them where it sorts first. */
  private static SqlNode distinctBefore(PgFunctionCall call, PgSortKey key, SqlNode value) {
    SqlParserPos pos = call.getParserPosition();
    SqlNode distinct = count(call, key.value(), sorts(key, value, false), true);
    if (!nullsFirst(key)) {
      return distinct;
    }
    SqlNode isNull = new PgIsTest(pos, key.value(), PgIsTest.Kind.NULL, false, null);
    SqlNode nulls = count(call, key.value(), isNull, false);
    return Nodes.operator(
        pos, distinct, "+", Nodes.call(pos, "least", nulls, Nodes.number(pos, "1")));
  }

  private static boolean nullsFirst(PgSortKey key) {
    return key.nulls() == PgSortKey.Nulls.DEFAULT
        ? key.direction() == PgSortKey.Direction.DESC
        : key.nulls() == PgSortKey.Nulls.FIRST;
  }

  /** Whether a row sorts before the value, or equal to it. */
  private static SqlNode sorts(PgSortKey key, SqlNode value, boolean orEqual) {
    SqlParserPos pos = key.getParserPosition();
    boolean descending = key.direction() == PgSortKey.Direction.DESC;
    SqlNode before =
        Nodes.operator(pos, key.value(), (descending ? ">" : "<") + (orEqual ? "=" : ""), value);
    return nullsFirst(key)
        ? new PgLogical(
            pos,
            Nodes.list(before, new PgIsTest(pos, key.value(), PgIsTest.Kind.NULL, false, null)),
            PgLogical.Kind.OR)
        : before;
  }

  /** {@code count(*) FILTER (WHERE condition AND the call's own filter)}, or of distinct values. */
  private static SqlNode count(
      PgFunctionCall call, SqlNode expression, SqlNode condition, boolean distinct) {
    SqlParserPos pos = call.getParserPosition();
    SqlNode own = call.filter();
    SqlNode filter =
        own == null
            ? condition
            : new PgLogical(pos, Nodes.list(List.of(own, condition)), PgLogical.Kind.AND);
    return aggregate(
        call, "count", distinct ? Nodes.list(expression) : Nodes.NONE, !distinct, distinct, filter);
  }

  private static SqlNode aggregate(
      PgFunctionCall call,
      String function,
      org.apache.calcite.sql.SqlNodeList arguments,
      boolean star,
      boolean distinct,
      @org.jspecify.annotations.Nullable SqlNode filter) {
    SqlParserPos pos = call.getParserPosition();
    return new PgFunctionCall(
        pos,
        Nodes.name(pos, function),
        arguments,
        Nodes.NONE,
        filter,
        null,
        star,
        distinct,
        false,
        false,
        null,
        false);
  }
}
