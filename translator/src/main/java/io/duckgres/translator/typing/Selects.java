package io.duckgres.translator.typing;

import io.duckgres.translator.label.Labels;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSortKey;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Relations.From;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** SELECT with the ORDER BY that belongs to it. */
final class Selects {
  private final Typing typing;
  private final Expressions expressions;
  private final Relations relations;

  Selects(Typing typing, Expressions expressions, Relations relations) {
    this.typing = typing;
    this.expressions = expressions;
    this.relations = relations;
  }

  /**
   * @param around the query whose body it is; the rows' node is then the query
   */
  Rows select(PgSelect select, @Nullable PgQuery around, Env env, boolean settled) {
    From from = relations.from(select.from(), env);
    Env inner = env.inner(from.scope());
    if (select.from().isEmpty() && select.targets().isEmpty()) {
      inner = inner.lenient();
    }
    Targets targets = targets(select.targets(), inner, from.scope(), settled);
    Groups groups = new Groups();
    SqlNodeList groupBy = groups(select.groupBy(), targets, inner, groups);
    targets = targets.over(groups);
    List<SqlNode> operands = new ArrayList<>(select.getOperandList());
    operands.set(0, groups.list(keys(select.distinctOn(), targets, inner)));
    operands.set(1, targets.nodes());
    operands.set(3, from.items());
    SqlNode where = select.where();
    if (where != null) {
      operands.set(4, expressions.condition(where, inner, "WHERE"));
    }
    operands.set(
        5, FunctionalDependencies.added(groupBy, select, around, from.scope(), inner, typing));
    SqlNode having = select.having();
    if (having != null) {
      operands.set(6, groups.shown(expressions.condition(having, inner, "HAVING")));
    }
    operands.set(7, expressions.list(select.windows(), inner));
    SqlNode qualify = select.qualify();
    if (qualify != null) {
      operands.set(8, Numerics.decimal(expressions.of(qualify, inner.lenient())));
    }
    SqlNode typed =
        distinct(same(select, operands) ? select : (PgSelect) select.with(operands), targets);
    if (around == null) {
      return new Rows(typed, targets.columns());
    }
    List<SqlNode> query = new ArrayList<>(around.getOperandList());
    query.set(1, typed);
    query.set(2, groups.list(keys(around.orderBy(), targets, inner)));
    for (int i = 3; i <= 4; i++) {
      SqlNode count = query.get(i);
      if (count != null) {
        query.set(i, Numerics.decimal(expressions.of(count, env.lenient())));
      }
    }
    return new Rows(same(around, query) ? around : around.with(query), targets.columns());
  }

  private static boolean same(PgNode node, List<SqlNode> operands) {
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i) != node.getOperandList().get(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * A target list.
   *
   * @param columns what it gives; null when a star's columns are unknown
   * @param values each target's value, null for a star
   */
  record Targets(SqlNodeList nodes, @Nullable List<Column> columns, List<@Nullable Typed> values) {
    /** The same over groups. */
    Targets over(Groups groups) {
      if (groups.isEmpty()) {
        return this;
      }
      List<SqlNode> shown = new ArrayList<>();
      List<@Nullable Typed> fresh = new ArrayList<>();
      for (int i = 0; i < values.size(); i++) {
        Typed value = values.get(i);
        if (value == null || !(nodes.get(i) instanceof PgTarget target)) {
          shown.add(nodes.get(i));
          fresh.add(value);
        } else {
          Typed one = value.with(groups.shown(value.node()));
          shown.add(one == value ? target : named(target, one.node(), Labels.of(target)));
          fresh.add(one);
        }
      }
      return new Targets(Nodes.list(shown), columns, fresh);
    }
  }

  /** DISTINCT compares numbers in text form by their keys. */
  private static PgSelect distinct(PgSelect select, Targets targets) {
    List<Column> columns = targets.columns();
    if (!select.distinct() || !select.distinctOn().isEmpty() || columns == null) {
      return select;
    }
    if (columns.stream().noneMatch(column -> column.type().isNumericText())) {
      return select;
    }
    List<SqlNode> keys = new ArrayList<>();
    for (int i = 0; i < targets.values().size(); i++) {
      Typed value = targets.values().get(i);
      if (value == null) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED, "DISTINCT of * with numeric is not supported")
            .hint("Name the columns.");
      }
      keys.add(Numerics.key(value));
    }
    List<@Nullable SqlNode> operands = new ArrayList<>(select.getOperandList());
    operands.set(0, Nodes.list(keys));
    return (PgSelect) select.with(operands);
  }

  Targets targets(SqlNodeList list, Env env, Scope scope, boolean settled) {
    List<SqlNode> nodes = new ArrayList<>();
    List<@Nullable Typed> values = new ArrayList<>();
    @Nullable List<Column> columns = new ArrayList<>();
    boolean same = true;
    for (SqlNode node : list) {
      if (!(node instanceof PgTarget target) || target.value() instanceof PgStar) {
        SqlNode star = node instanceof PgTarget target ? target.value() : node;
        List<Column> all = star instanceof PgStar s ? star(s, scope) : null;
        if (all == null) {
          columns = null;
        } else if (columns != null) {
          for (Column column : all) {
            columns.add(column.plain());
          }
        }
        if (all != null && isWhole(star) && scope.isReordered()) {
          for (SqlNode column : Relations.star(scope, node.getParserPosition())) {
            nodes.add(column);
            values.add(null);
          }
          same = false;
        } else {
          nodes.add(node);
          values.add(null);
        }
        continue;
      }
      Typed value = settle(expressions.of(target.value(), env), settled).shown();
      same &= value.node() == target.value();
      nodes.add(
          value.node() == target.value() ? target : named(target, value.node(), Labels.of(target)));
      values.add(value);
      if (columns != null) {
        Column origin =
            target.value() instanceof SqlIdentifier name ? Names.column(name, env, typing) : null;
        columns.add(
            new Column(Labels.of(target), origin == null ? null : origin.origin(), value.type()));
      }
    }
    return new Targets(
        same ? list : new SqlNodeList(nodes, list.getParserPosition()), columns, values);
  }

  private static boolean isWhole(SqlNode star) {
    return star instanceof PgStar all && all.qualifier() == null;
  }

  /** A target with another value and the name it had. */
  static PgTarget named(PgTarget target, SqlNode value, String name) {
    SqlIdentifier alias = target.alias();
    return new PgTarget(
        target.getParserPosition(),
        value,
        alias == null ? Nodes.name(target.getParserPosition(), name) : alias);
  }

  /** An untyped constant that nothing gives a type is text. */
  private static Typed settle(Typed value, boolean settled) {
    if (!settled || !value.type().isConstant()) {
      return value;
    }
    SqlNode node = value.node();
    return new Typed(
        Constants.isNull(node) ? Nodes.cast(node.getParserPosition(), node, "text") : node,
        SqlType.TEXT);
  }

  private static @Nullable List<Column> star(PgStar star, Scope scope) {
    if (!star.exclude().isEmpty() || !star.replace().isEmpty() || !star.rename().isEmpty()) {
      return null;
    }
    SqlIdentifier qualifier = star.qualifier();
    return qualifier == null ? scope.star() : scope.star(qualifier.names.getLast());
  }

  /** ORDER BY and DISTINCT ON: names and numbers of output columns, else expressions. */
  private SqlNodeList keys(SqlNodeList keys, Targets targets, Env env) {
    List<SqlNode> fresh = new ArrayList<>(keys.size());
    boolean same = true;
    for (SqlNode key : keys) {
      SqlNode value = key instanceof PgSortKey sort ? sort.value() : key;
      SqlNode typed = key(value, targets, env);
      same &= typed == value;
      fresh.add(
          typed == value
              ? key
              : key instanceof PgSortKey sort ? sort.replacing(value, typed) : typed);
    }
    return same ? keys : new SqlNodeList(fresh, keys.getParserPosition());
  }

  private SqlNode key(SqlNode value, Targets targets, Env env) {
    int output = output(value, targets);
    if (output >= 0) {
      Typed target = targets.values().get(output);
      return target != null && target.type().isNumericText() ? Numerics.key(target) : value;
    }
    if (value instanceof SqlIdentifier && targets.columns() == null) {
      return Numerics.key(expressions.of(value, env.lenient()));
    }
    Column starred = starred(value, targets);
    if (starred != null && starred.type().isNumericText()) {
      SqlParserPos pos = value.getParserPosition();
      SqlNode column = Nodes.name(pos, starred.name());
      return Numerics.key(new Typed(Nodes.cast(pos, column, "varchar"), starred.type()));
    }
    boolean named = value instanceof SqlIdentifier name && isOutput(name, targets);
    if (named || value instanceof PgLiteral) {
      return value;
    }
    return Numerics.key(expressions.of(value, env));
  }

  /** The output column that a name or number means where a star gives some. */
  private static @Nullable Column starred(SqlNode value, Targets targets) {
    List<Column> columns = targets.columns();
    if (columns == null) {
      return null;
    }
    if (value instanceof SqlIdentifier name && name.isSimple()) {
      return columns.stream()
          .filter(column -> column.name().equals(name.getSimple()))
          .findFirst()
          .orElse(null);
    }
    int number = number(value);
    return number >= 1 && number <= columns.size() ? columns.get(number - 1) : null;
  }

  /** 0 for what is no number of a column. */
  private static int number(SqlNode value) {
    return value instanceof PgLiteral literal
            && literal.kind() == PgLiteral.Kind.NUMBER
            && literal.text().length() < 5
            && literal.text().chars().allMatch(Character::isDigit)
        ? Integer.parseInt(literal.text())
        : 0;
  }

  private static boolean isOutput(SqlIdentifier name, Targets targets) {
    List<Column> columns = targets.columns();
    return name.isSimple()
        && columns != null
        && columns.stream().anyMatch(column -> column.name().equals(name.getSimple()));
  }

  /** The target that a name or number means; -1 for none. */
  private static int output(SqlNode value, Targets targets) {
    if (value instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NUMBER) {
      boolean plain = targets.values().stream().allMatch(java.util.Objects::nonNull);
      int number = number(literal);
      return plain && number >= 1 && number <= targets.values().size() ? number - 1 : -1;
    }
    if (value instanceof SqlIdentifier name && name.isSimple()) {
      for (int i = 0; i < targets.nodes().size(); i++) {
        if (targets.nodes().get(i) instanceof PgTarget target
            && targets.values().get(i) != null
            && Labels.of(target).equals(name.getSimple())) {
          return i;
        }
      }
    }
    return -1;
  }

  /** GROUP BY: a name is an input column's, else an output column's. */
  private SqlNodeList groups(SqlNodeList groups, Targets targets, Env env, Groups numbers) {
    List<SqlNode> fresh = new ArrayList<>(groups.size());
    boolean same = true;
    for (SqlNode group : groups) {
      SqlNode typed = group(group, targets, env, numbers);
      same &= typed == group;
      fresh.add(typed);
    }
    return same ? groups : new SqlNodeList(fresh, groups.getParserPosition());
  }

  private SqlNode group(SqlNode group, Targets targets, Env env, Groups numbers) {
    int output = group instanceof PgLiteral ? output(group, targets) : -1;
    if (output < 0 && group instanceof SqlIdentifier name && isInputless(name, env)) {
      output = output(group, targets);
    }
    Typed target = output < 0 ? null : targets.values().get(output);
    if (target != null) {
      return target.type().isNumericText() ? numbers.add(target) : group;
    }
    if (group instanceof PgLiteral
        || (group instanceof SqlIdentifier name
            && (targets.columns() == null || isOutput(name, targets))
            && !isNumericText(name, env))) {
      return group;
    }
    Typed value = expressions.of(group, env);
    return value.type().isNumericText() ? numbers.add(value) : value.node();
  }

  private boolean isNumericText(SqlIdentifier name, Env env) {
    Column column = Names.column(name, env.lenient(), typing);
    return column != null && column.type().isNumericText();
  }

  /** Whether a name can only be an output column's. */
  private boolean isInputless(SqlIdentifier name, Env env) {
    return Names.column(name, env.lenient(), typing) == null;
  }
}
