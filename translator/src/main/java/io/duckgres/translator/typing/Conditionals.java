package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgWhen;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.Oids;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** CASE, IN and ARRAY[…]. */
final class Conditionals {
  private final Typing typing;
  private final Expressions expressions;
  private final Operations operations;

  Conditionals(Typing typing, Expressions expressions, Operations operations) {
    this.typing = typing;
    this.expressions = expressions;
    this.operations = operations;
  }

  Typed choice(PgCase choice, Env env) {
    SqlNode operand = choice.operand();
    List<Typed> compared = new ArrayList<>();
    if (operand != null) {
      compared.add(expressions.of(operand, env));
    }
    List<SqlNode> conditions = new ArrayList<>();
    List<Typed> results = new ArrayList<>();
    SqlNode otherwise = choice.otherwise();
    if (otherwise != null) {
      // PostgreSQL looks at ELSE first.
      results.add(expressions.of(otherwise, env));
    }
    for (SqlNode node : choice.branches()) {
      PgWhen branch = (PgWhen) node;
      if (operand == null) {
        conditions.add(expressions.condition(branch.condition(), env, "CASE/WHEN"));
      } else {
        compared.add(expressions.of(branch.condition(), env));
      }
      results.add(expressions.of(branch.result(), env));
    }
    if (operand != null) {
      compared = operations.comparable(compared);
      compared.subList(1, compared.size()).forEach(typed -> conditions.add(typed.node()));
    }
    @Nullable SqlNode first = operand == null ? null : compared.getFirst().node();
    List<Typed> common = CommonType.of(results, "CASE", typing);
    if (common == null) {
      return Typed.untold(
          rebuilt(choice, first, conditions, results.stream().map(Numerics::decimal).toList()));
    }
    SqlType type = type(common);
    SqlNode node = rebuilt(choice, first, conditions, common.stream().map(Typed::node).toList());
    boolean ragged = common.stream().anyMatch(value -> value.exact() != null);
    return ragged
        ? new Typed(
            node,
            type,
            rebuilt(choice, first, conditions, common.stream().map(Numerics::text).toList()))
        : new Typed(node, type);
  }

  /** Of unified values: that of one that is not null. */
  static SqlType type(List<Typed> unified) {
    for (Typed value : unified) {
      if (!Constants.isNull(value.node())) {
        return value.type();
      }
    }
    return unified.getFirst().type();
  }

  /**
   * @param results ELSE first, when there is one
   */
  private static SqlNode rebuilt(
      PgCase choice, @Nullable SqlNode operand, List<SqlNode> conditions, List<SqlNode> results) {
    @Nullable SqlNode otherwise = choice.otherwise() == null ? null : results.getFirst();
    int at = otherwise == null ? 0 : 1;
    boolean same = operand == choice.operand() && otherwise == choice.otherwise();
    List<SqlNode> branches = new ArrayList<>();
    for (int i = 0; i < choice.branches().size(); i++) {
      PgWhen branch = (PgWhen) choice.branches().get(i);
      SqlNode condition = conditions.get(i);
      SqlNode result = results.get(at + i);
      boolean kept = condition == branch.condition() && result == branch.result();
      same &= kept;
      branches.add(kept ? branch : new PgWhen(branch.getParserPosition(), condition, result));
    }
    return same
        ? choice
        : new PgCase(choice.getParserPosition(), operand, Nodes.list(branches), otherwise);
  }

  Typed in(PgIn in, Env env) {
    if (!(in.source() instanceof SqlNodeList list)) {
      return new Typed(inQuery(in, env), SqlType.BOOL);
    }
    List<Typed> values = new ArrayList<>();
    values.add(expressions.of(in.value(), env));
    list.forEach(element -> values.add(expressions.of(element, env)));
    List<Typed> typed = operations.comparable(values);
    PgNode node = in;
    if (typed.getFirst().node() != in.value()) {
      node = node.replacing(in.value(), typed.getFirst().node());
    }
    List<SqlNode> elements = typed.stream().skip(1).map(Typed::node).toList();
    if (!isSame(elements, list)) {
      node = node.replacing(list, new SqlNodeList(elements, list.getParserPosition()));
    }
    return new Typed(node, SqlType.BOOL);
  }

  /** {@code x IN (SELECT …)}: numbers in text form, on either side, meet as keys. */
  private SqlNode inQuery(PgIn in, Env env) {
    if (!(in.source() instanceof PgQuery query)) {
      return expressions.operands(in, env);
    }
    Typed value = expressions.of(in.value(), env);
    Rows rows = expressions.rows(query, env);
    List<Column> columns = rows.columns();
    boolean text =
        columns != null
            && columns.size() == 1
            && (value.type().isNumericText() || columns.getFirst().type().isNumericText());
    if (columns == null || !text) {
      return in.replacing(in.value(), Numerics.decimal(value)).replacing(query, rows.node());
    }
    return in.replacing(in.value(), key(value))
        .replacing(query, Recast.of(rows.node(), columns, (i, column) -> key(column)));
  }

  private SqlNode key(Typed value) {
    Typed number =
        value.type().isConstant() ? Constants.as(value, Oids.NUMERIC, -1, typing) : value;
    return Numerics.isExact(number)
        ? Numerics.call("key", Numerics.text(number))
        : Numerics.decimal(number);
  }

  private static boolean isSame(List<SqlNode> elements, SqlNodeList list) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) != list.get(i)) {
        return false;
      }
    }
    return true;
  }

  Typed array(PgArray array, Env env) {
    if (array.elements().isEmpty()) {
      return Typed.untold(array);
    }
    List<Typed> values = new ArrayList<>();
    array.elements().forEach(element -> values.add(expressions.of(element, env)));
    List<Typed> common = CommonType.of(values, "ARRAY", typing);
    // Elements of numeric are text, as those of a column without a type modifier.
    boolean numeric = common != null && type(common).isNumeric();
    List<SqlNode> elements =
        (common == null ? values : common)
            .stream()
                .map(value -> numeric ? Numerics.stored(value) : Numerics.decimal(value))
                .toList();
    SqlNode node =
        isSame(elements, array.elements())
            ? array
            : array.replacing(
                array.elements(), new SqlNodeList(elements, array.elements().getParserPosition()));
    int type = common == null ? 0 : TypeRules.arrayOf(type(common).oid());
    return new Typed(node, SqlType.of(type, -1));
  }
}
