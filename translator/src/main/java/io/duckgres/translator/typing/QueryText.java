package io.duckgres.translator.typing;

import io.duckgres.translator.label.Labels;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCte;
import io.duckgres.translator.tree.PgGroupingSet;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSetOperation;
import io.duckgres.translator.tree.PgSortKey;
import io.duckgres.translator.tree.PgStar;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgWith;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import io.duckgres.translator.typing.Term.Simple;
import io.duckgres.translator.typing.Term.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * A query as pg_get_viewdef() prints it (get_query_def() of ruleutils.c).
 *
 * <p>Whether a relation's schema is shown depends on the search path of whoever asks, so what the
 * given function writes for a relation leaves that open.
 */
final class QueryText {
  private final Queries queries;
  private final Terms terms;
  private final Layout out = new Layout();
  private final TermWriter writer;
  private final boolean pretty;
  private final Function<List<String>, String> relationText;

  private QueryText(Queries queries, boolean pretty, Function<List<String>, String> relationText) {
    this.queries = queries;
    this.terms = new Terms(queries);
    this.pretty = pretty;
    this.writer = new TermWriter(out, pretty, this);
    this.relationText = relationText;
  }

  /**
   * @param names of the columns, where the view gives its own; may be shorter
   * @return null for a query with something that is not printed as PostgreSQL does
   */
  static @Nullable String of(
      PgQuery query,
      List<String> names,
      Queries queries,
      boolean pretty,
      Function<List<String>, String> relationText) {
    try {
      QueryText text = new QueryText(queries, pretty, relationText);
      text.query(query, Env.OUTERMOST, names, true);
      return text.out.add(";").toString();
    } catch (Unprintable e) {
      return null;
    }
  }

  /**
   * An expression, of a domain over VALUE; null for what is not printed as PostgreSQL does.
   *
   * @param oid the type it is for, 0 for its own
   */
  static @Nullable String expression(
      SqlNode expression, Env env, Queries queries, int oid, boolean pretty) {
    try {
      QueryText text =
          new QueryText(
              queries,
              pretty,
              name -> {
                throw new Unprintable("a relation");
              });
      text.writer.write(Terms.as(text.terms.of(expression, env), oid));
      // The one column that its own terms qualify.
      return text.out.toString().replace("value.value", "VALUE");
    } catch (Unprintable e) {
      return null;
    }
  }

  /** A query as a value. */
  void value(Subquery subquery) {
    boolean test = subquery.words().startsWith("EXISTS");
    out.add("(").add(subquery.words()).add(test ? "(" : "");
    nested(subquery.query(), subquery.env(), List.of(), !test);
    out.add(test ? "))" : ")");
  }

  private void nested(PgQuery query, Env env, List<String> names, boolean visible) {
    int level = out.level();
    query(query, env, names, visible);
    out.level(level);
  }

  private void query(PgQuery query, Env env, List<String> names, boolean visible) {
    if (query.withTies() || query.limitPercent() || !query.locking().isEmpty()) {
      throw new Unprintable("WITH TIES or FOR UPDATE");
    }
    Env inner = queries.with(query.with(), env).env();
    with(query.with(), env);
    switch (query.body()) {
      case PgSelect select -> select(select, query.orderBy(), inner, names, visible);
      case PgSetOperation operation -> {
        setOperation(operation, inner, names);
        order(query.orderBy(), key -> resultNumber(key, operation));
      }
      default -> throw new Unprintable("VALUES");
    }
    count(" OFFSET ", query.offset(), inner);
    count(" LIMIT ", query.limit(), inner);
  }

  private void count(String word, @Nullable SqlNode count, Env env) {
    if (count != null) {
      out.line(word, -Layout.STANDARD, Layout.STANDARD, 0);
      writer.write(terms.of(count, env));
    }
  }

  private void with(@Nullable PgWith with, Env env) {
    if (with == null) {
      return;
    }
    if (with.recursive()) {
      throw new Unprintable("WITH RECURSIVE");
    }
    out.deeper(Layout.STANDARD);
    out.add(" ");
    Env known = env;
    String word = "WITH ";
    for (SqlNode node : with.elements()) {
      PgCte cte = (PgCte) node;
      if (!(cte.statement() instanceof PgQuery query)
          || cte.search() != null
          || cte.cycle() != null) {
        throw new Unprintable("WITH of a statement");
      }
      out.add(word).add(ViewTypes.quoted(cte.name().getSimple()));
      columnNames(cte.columns());
      Boolean materialized = cte.materialized();
      out.add(" AS ")
          .add(materialized == null ? "" : materialized ? "MATERIALIZED " : "NOT MATERIALIZED ")
          .add("(");
      out.line("", 0, 0, 0);
      nested(query, known, List.of(), true);
      out.line("", 0, 0, 0);
      out.add(")");
      known = queries.with(new PgWith(with.getParserPosition(), listOf(cte), false), known).env();
      word = ", ";
    }
    out.deeper(-Layout.STANDARD);
    out.line("", 0, 0, 0);
  }

  private static SqlNodeList listOf(SqlNode node) {
    return new SqlNodeList(List.of(node), node.getParserPosition());
  }

  private void columnNames(SqlNodeList names) {
    if (!names.isEmpty()) {
      List<String> quoted = new ArrayList<>();
      names.forEach(name -> quoted.add(ViewTypes.quoted(((SqlIdentifier) name).getSimple())));
      out.add("(" + String.join(", ", quoted) + ")");
    }
  }

  private void select(
      PgSelect select, SqlNodeList order, Env env, List<String> names, boolean visible) {
    if (select.qualify() != null
        || select.sample() != null
        || select.groupByAll()
        || select.groupDistinct()
        || !select.windows().isEmpty()) {
      throw new Unprintable("QUALIFY, WINDOW or GROUP BY DISTINCT");
    }
    Scope scope = queries.relations().from(select.from(), env).scope();
    Env inner = env.inner(scope);
    List<Target> targets = targets(select.targets(), inner, scope);
    out.deeper(Layout.STANDARD);
    out.add(" SELECT").add(select.distinct() ? " DISTINCT" : "");
    if (!select.distinctOn().isEmpty()) {
      out.add(" ON (");
      list(select.distinctOn(), targets, inner);
      out.add(")");
    }
    out.add(" ");
    for (int i = 0; i < targets.size(); i++) {
      Target target = targets.get(i);
      String name = i < names.size() ? names.get(i) : target.name();
      out.add(i == 0 ? "" : ", ");
      out.element(i == 0, () -> target(target, name, visible));
    }
    from(select.from(), env);
    clause(" WHERE ", select.where(), inner, 1);
    if (!select.groupBy().isEmpty()) {
      out.line(" GROUP BY ", -Layout.STANDARD, Layout.STANDARD, 1);
      list(select.groupBy(), targets, inner);
    }
    clause(" HAVING ", select.having(), inner, 0);
    order(order, key -> key(key, targets, inner));
  }

  private void clause(String word, @Nullable SqlNode condition, Env env, int plus) {
    if (condition != null) {
      out.line(word, -Layout.STANDARD, Layout.STANDARD, plus);
      writer.write(terms.of(condition, env));
    }
  }

  /** An output column. */
  private record Target(Term value, String name, boolean column) {}

  private List<Target> targets(SqlNodeList list, Env env, Scope scope) {
    List<Target> targets = new ArrayList<>();
    for (SqlNode node : list) {
      if (!(node instanceof PgTarget target)) {
        throw new Unprintable("a target");
      }
      if (target.value() instanceof PgStar star) {
        star(star, scope, targets);
        continue;
      }
      Term value = terms.of(target.value(), env);
      targets.add(
          new Target(
              value.type().isConstant() ? Terms.as(value, io.duckgres.types.Oids.TEXT) : value,
              Labels.of(target),
              target.value() instanceof SqlIdentifier));
    }
    return targets;
  }

  private static void star(PgStar star, Scope scope, List<Target> targets) {
    if (!star.exclude().isEmpty() || !star.replace().isEmpty() || !star.rename().isEmpty()) {
      throw new Unprintable("a star's changes");
    }
    SqlIdentifier qualifier = star.qualifier();
    for (Relation relation : qualifier == null ? scope.visible() : scope.relations()) {
      String own = relation.name();
      List<Column> columns = relation.columns();
      if (columns == null) {
        throw new Unprintable("a relation");
      }
      if (qualifier != null && !qualifier.names.getLast().equals(own)) {
        continue;
      }
      for (Column column : columns) {
        targets.add(
            new Target(
                Terms.column(own == null ? owner(column, scope) : own, column),
                column.name(),
                true));
      }
    }
  }

  /** The relation of a join's merged column. */
  private static String owner(Column column, Scope scope) {
    for (Relation relation : scope.relations()) {
      List<Column> columns = relation.columns();
      String name = relation.name();
      if (name != null
          && columns != null
          && columns.stream().anyMatch(other -> other.name().equals(column.name()))) {
        return name;
      }
    }
    throw new Unprintable("a merged column");
  }

  private void target(Target target, String name, boolean visible) {
    writer.write(target.value());
    String own =
        target.column() && target.value() instanceof Simple simple
            ? lastName(simple.parts().getFirst().toString())
            : visible ? "" : Labels.UNKNOWN;
    if (!own.equals(ViewTypes.quoted(name)) && !own.equals(name)) {
      out.add(" AS ").add(ViewTypes.quoted(name));
    }
  }

  /** The column of {@code relation.column}, as it is printed. */
  private static String lastName(String text) {
    int at = text.endsWith("\"") ? text.lastIndexOf(".\"") : text.lastIndexOf('.');
    return text.substring(at + 1);
  }

  private void list(SqlNodeList keys, List<Target> targets, Env env) {
    String separator = "";
    for (SqlNode key : keys) {
      out.add(separator);
      sortKey(key(key, targets, env));
      separator = ", ";
    }
  }

  /** ORDER BY, GROUP BY and DISTINCT ON: an output column's number or name, else an expression. */
  private Term key(SqlNode key, List<Target> targets, Env env) {
    if (key instanceof PgGroupingSet) {
      throw new Unprintable("grouping sets");
    }
    Integer position = Terms.position(key);
    if (position != null && position <= targets.size()) {
      return targets.get(position - 1).value();
    }
    if (key instanceof SqlIdentifier name && name.isSimple()) {
      for (Target target : targets) {
        if (target.name().equals(name.getSimple())) {
          return target.value();
        }
      }
    }
    return terms.of(key, env);
  }

  private static Term resultNumber(SqlNode key, PgSetOperation operation) {
    Integer position = Terms.position(key);
    if (position != null) {
      return new Simple(List.of(position.toString()), SqlType.INT4);
    }
    throw new Unprintable("ORDER BY of " + operation.kind());
  }

  private void sortKey(Term term) {
    boolean column = term instanceof Simple simple && simple.parts().size() == 1;
    boolean call = term instanceof Simple && !column;
    boolean enclosed = !column && (pretty || call);
    out.add(enclosed ? "(" : "");
    writer.write(term);
    out.add(enclosed ? ")" : "");
  }

  private void order(SqlNodeList order, Function<SqlNode, Term> meaning) {
    if (order.isEmpty()) {
      return;
    }
    out.line(" ORDER BY ", -Layout.STANDARD, Layout.STANDARD, 1);
    String separator = "";
    for (SqlNode node : order) {
      PgSortKey key = node instanceof PgSortKey sort ? sort : null;
      if (key != null && key.using() != null) {
        throw new Unprintable("ORDER BY USING");
      }
      out.add(separator);
      sortKey(meaning.apply(key == null ? node : key.value()));
      boolean descending = key != null && key.direction() == PgSortKey.Direction.DESC;
      out.add(descending ? " DESC" : "");
      if (key != null) {
        boolean first = key.nulls() == PgSortKey.Nulls.FIRST;
        boolean last = key.nulls() == PgSortKey.Nulls.LAST;
        out.add(descending && last ? " NULLS LAST" : !descending && first ? " NULLS FIRST" : "");
      }
      separator = ", ";
    }
  }

  private void from(SqlNodeList items, Env env) {
    Scope before = new Scope();
    boolean first = true;
    for (SqlNode item : items) {
      Env lateral = before.relations().isEmpty() ? env : env.inner(before);
      if (first) {
        out.line(" FROM ", -Layout.STANDARD, Layout.STANDARD, 2);
        item(item, lateral);
      } else {
        out.add(", ");
        out.element(false, () -> item(item, lateral));
      }
      queries.relations().item(item, before, env);
      first = false;
    }
  }

  private void item(SqlNode item, Env env) {
    switch (item) {
      case PgTableRef table when table.sample() == null -> {
        List<String> name = table.name().names;
        boolean with = name.size() == 1 && env.ctes().containsKey(name.getFirst());
        out.add(with ? ViewTypes.quoted(name.getFirst()) : relationText.apply(name));
        alias(table.alias());
      }
      case PgSubqueryRef query when query.sample() == null -> {
        out.add(query.lateral() ? "LATERAL " : "").add("(");
        nested(query.query(), query.lateral() ? env : env, List.of(), true);
        out.add(")");
        alias(query.alias());
      }
      case PgJoin join -> join(join, env);
      case PgNode other -> throw new Unprintable(other.getClass().getSimpleName());
      default -> throw new Unprintable("FROM");
    }
  }

  private void alias(@Nullable PgAlias alias) {
    if (alias == null) {
      return;
    }
    SqlIdentifier name = alias.name();
    if (name == null || !alias.columnDefinitions().isEmpty()) {
      throw new Unprintable("an alias");
    }
    out.add(" ").add(ViewTypes.quoted(name.getSimple()));
    columnNames(alias.columns());
  }

  private void join(PgJoin join, Env env) {
    if (join.natural() || join.asof() || join.alias() != null || join.usingAlias() != null) {
      throw new Unprintable("a join");
    }
    out.add(pretty ? "" : "(");
    item(join.left(), env);
    SqlNode on = join.on();
    boolean cross = on == null && join.using().isEmpty();
    String word =
        switch (join.kind()) {
          case CROSS, INNER -> cross ? " CROSS JOIN " : " JOIN ";
          case LEFT -> " LEFT JOIN ";
          case RIGHT -> " RIGHT JOIN ";
          case FULL -> " FULL JOIN ";
          case SEMI, ANTI, POSITIONAL -> throw new Unprintable("a join of the engine");
        };
    out.line(word, -Layout.STANDARD, Layout.STANDARD, Layout.JOIN);
    boolean enclosed = pretty && join.right() instanceof PgJoin;
    Scope scope = new Scope();
    queries.relations().item(join.left(), scope, env);
    out.add(enclosed ? "(" : "");
    item(join.right(), env.inner(scope));
    out.add(enclosed ? ")" : "");
    if (!join.using().isEmpty()) {
      out.add(" USING ");
      columnNames(join.using());
    } else if (on != null) {
      queries.relations().item(join.right(), scope, env);
      out.add(pretty ? " ON " : " ON (");
      writer.write(terms.of(on, env.inner(scope)));
      out.add(pretty ? "" : ")");
    }
    out.add(pretty ? "" : ")");
  }

  private void setOperation(PgSetOperation operation, Env env, List<String> names) {
    if (operation.byName()) {
      throw new Unprintable("UNION BY NAME");
    }
    boolean differs =
        operation.left() instanceof PgSetOperation left
            && (left.kind() != operation.kind() || left.all() != operation.all());
    branch(operation.left(), env, names, differs);
    out.line("", 0, 0, 0);
    out.add(operation.kind().name()).add(operation.all() ? " ALL " : " ");
    boolean nested = operation.right() instanceof PgSetOperation;
    if (nested) {
      throw new Unprintable("nested set operations");
    }
    out.line("", 0, 0, 0);
    branch(operation.right(), env, List.of(), false);
  }

  private void branch(SqlNode branch, Env env, List<String> names, boolean differs) {
    if (differs) {
      throw new Unprintable("nested set operations");
    }
    int level = out.level();
    switch (branch) {
      case PgSelect select -> select(select, SqlNodeList.EMPTY, env, names, true);
      case PgSetOperation operation -> setOperation(operation, env, names);
      default -> throw new Unprintable("a branch");
    }
    out.level(level);
  }
}
