package io.duckgres.translator.typing;

import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgFunctionRef;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgJoin;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgSubqueryRef;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.typing.Env.Cte;
import io.duckgres.translator.typing.Queries.Rows;
import io.duckgres.translator.typing.Scope.Column;
import io.duckgres.translator.typing.Scope.Relation;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.routine.PgFunction;
import io.duckgres.types.routine.PgFunctions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** FROM: the relations it names and the columns they have. */
final class Relations {
  private final Typing typing;
  private final Queries queries;
  private final Expressions expressions;

  /** Names that stand with their schema: two of them may be the same. */
  private final Set<String> qualified = new HashSet<>();

  Relations(Typing typing, Queries queries, Expressions expressions) {
    this.typing = typing;
    this.queries = queries;
    this.expressions = expressions;
  }

  /** A FROM clause for the engine and what it brings into view. */
  record From(SqlNodeList items, Scope scope) {}

  From from(SqlNodeList items, Env env) {
    Scope scope = new Scope();
    List<SqlNode> fresh = new ArrayList<>();
    boolean same = true;
    for (SqlNode item : items) {
      SqlNode typed = item(item, scope, env);
      same &= typed == item;
      fresh.add(typed);
    }
    checkNames(scope);
    return new From(same ? items : new SqlNodeList(fresh, items.getParserPosition()), scope);
  }

  private void checkNames(Scope scope) {
    Set<String> names = new HashSet<>();
    for (Relation relation : scope.relations()) {
      String name = relation.name();
      if (name != null && !names.add(name) && !qualified.contains(name)) {
        throw PgError.error(
            SqlState.DUPLICATE_ALIAS, "table name \"" + name + "\" specified more than once");
      }
    }
  }

  /** Adds an item to the scope; what stands before it in FROM is seen by LATERAL. */
  SqlNode item(SqlNode item, Scope scope, Env env) {
    return switch (item) {
      case PgTableRef table -> {
        scope.add(relation(table, env));
        RelationInfo info = named(table, env);
        yield info != null && info.isSequence() ? SequenceRows.of(table, info) : table;
      }
      case PgSubqueryRef query -> subquery(query, scope, env);
      case PgFunctionRef function -> function(function, scope, env);
      case PgJoin join -> join(join, scope, env);
      case PgNode other -> {
        PgNode node = expressions.operands(other, env.lenient());
        scope.add(new Relation(null, null));
        yield node;
      }
      default -> {
        scope.add(new Relation(null, null));
        yield item;
      }
    };
  }

  private SqlNode subquery(PgSubqueryRef ref, Scope scope, Env env) {
    Rows rows = queries.query(ref.query(), ref.lateral() ? env.inner(scope) : env, true);
    scope.add(aliased(null, rows.columns(), ref.alias()));
    return rows.node() == ref.query() ? ref : ref.replacing(ref.query(), rows.node());
  }

  private SqlNode function(PgFunctionRef ref, Scope scope, Env env) {
    Env lateral = env.inner(scope).lenient();
    List<SqlNode> functions = new ArrayList<>();
    boolean same = true;
    SqlType type = SqlType.UNTOLD;
    for (SqlNode node : ref.functions()) {
      Typed typed = expressions.of(node, lateral);
      type = typed.type();
      // The engine's own result cannot be cast where a table stands.
      SqlNode fresh = typed.node() instanceof PgFunctionCall ? typed.node() : node;
      same &= fresh == node;
      functions.add(fresh);
    }
    scope.add(aliased(functionName(ref), columns(ref, type), ref.alias()));
    return same
        ? ref
        : ref.replacing(
            ref.functions(), new SqlNodeList(functions, ref.functions().getParserPosition()));
  }

  private static @Nullable String functionName(PgFunctionRef ref) {
    return ref.functions().size() == 1 && ref.functions().get(0) instanceof PgFunctionCall call
        ? call.name().names.getLast()
        : null;
  }

  private static boolean namesResult(PgFunctionRef ref) {
    String name = functionName(ref);
    return name != null && PgFunctions.named(name).stream().anyMatch(PgFunction::namesResult);
  }

  /** Of a function of one column, which the alias names when there is one. */
  private static @Nullable List<Column> columns(PgFunctionRef ref, SqlType type) {
    PgAlias alias = ref.alias();
    SqlIdentifier given = alias == null ? null : alias.name();
    String name = given == null ? functionName(ref) : given.getSimple();
    if (name == null
        || ref.functions().size() != 1
        || ref.ordinality()
        || namesResult(ref)
        || !type.isTold()
        || (type.isNumeric() && !type.isNumericText())
        || TypeRules.category(type.oid()) == 'P'
        || (alias != null && !alias.columnDefinitions().isEmpty())) {
      return null;
    }
    return List.of(new Column(name, null, type));
  }

  private SqlNode join(PgJoin join, Scope scope, Env env) {
    Scope left = new Scope();
    SqlNode first = item(join.left(), left, withLateral(env, scope));
    Scope seen = new Scope();
    seen.addAll(scope);
    seen.addAll(left);
    Scope right = new Scope();
    SqlNode second = item(join.right(), right, withLateral(env, seen));
    List<String> names = new ArrayList<>();
    join.using().forEach(name -> names.add(((SqlIdentifier) name).getSimple()));
    List<String> shared = join.natural() ? Scope.shared(left, right) : names;
    checkShared(join, shared, left, right);
    Scope both = new Scope();
    if (shared == null) {
      both.add(new Relation(null, null));
    } else {
      both.addJoin(left, right, merged(shared, left, right, join.kind(), join.getParserPosition()));
    }
    PgNode result = join;
    if (first != join.left()) {
      result = result.replacing(join.left(), first);
    }
    if (second != join.right()) {
      result = result.replacing(join.right(), second);
    }
    SqlNode on = join.on();
    if (on != null) {
      Scope visible = new Scope();
      visible.addAll(scope);
      visible.addAll(both);
      // Relations further left are not seen by ON in PostgreSQL, but in an outer one's query.
      SqlNode condition = expressions.condition(on, env.inner(visible), "JOIN/ON");
      result = condition == on ? result : result.replacing(on, condition);
    }
    PgAlias alias = join.alias();
    if (alias == null) {
      scope.addAll(both);
      return result;
    }
    scope.add(aliased(null, both.star(), alias));
    return both.isReordered() ? enclosed((PgJoin) result, both, alias) : result;
  }

  /** {@code (a JOIN b USING (c)) AS x} with its columns in PostgreSQL's order. */
  private static PgSubqueryRef enclosed(PgJoin join, Scope scope, PgAlias alias) {
    SqlParserPos pos = join.getParserPosition();
    PgJoin plain =
        new PgJoin(
            pos,
            join.left(),
            join.right(),
            join.on(),
            join.using(),
            join.usingAlias(),
            null,
            join.kind(),
            join.natural(),
            join.asof());
    return new PgSubqueryRef(pos, Nodes.query(pos, star(scope, pos), plain), alias, null, false);
  }

  /**
   * The targets that {@code *} stands for.
   *
   * @throws PgError 0A000 when they cannot be named
   */
  static List<SqlNode> star(Scope scope, SqlParserPos pos) {
    List<SqlNode> values = scope.expanded(pos);
    List<Column> columns = scope.star();
    if (values == null || columns == null) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "SELECT * of a join with USING whose relations have no names is not supported")
          .hint("Give the relations aliases, or write the columns.");
    }
    List<SqlNode> targets = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      targets.add(new PgTarget(pos, values.get(i), new SqlIdentifier(columns.get(i).name(), pos)));
    }
    return targets;
  }

  /** The engine would compare the digits, not the numbers. */
  private void checkShared(PgJoin join, @Nullable List<String> names, Scope left, Scope right) {
    for (String name : names == null ? List.<String>of() : names) {
      List<Column> columns = new ArrayList<>(left.unqualified(name));
      columns.addAll(right.unqualified(name));
      if (columns.stream().anyMatch(column -> column.type().isNumericText())) {
        throw typing
            .error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "JOIN USING a column of type numeric without precision is not supported",
                join)
            .hint("Write the condition with ON.");
      }
    }
  }

  /** Sides of a join see what stands before the join when they are lateral. */
  private static Env withLateral(Env env, Scope before) {
    return before.relations().isEmpty() ? env : env.inner(before);
  }

  private static List<Column> merged(
      List<String> names, Scope left, Scope right, PgJoin.Kind kind, SqlParserPos pos) {
    List<Column> merged = new ArrayList<>();
    for (String name : names) {
      List<Column> of = (kind == PgJoin.Kind.RIGHT ? right : left).unqualified(name);
      Column column = of.isEmpty() ? null : of.getFirst();
      SqlNode value = (kind == PgJoin.Kind.RIGHT ? right : left).reference(name, pos);
      SqlNode other = right.reference(name, pos);
      if (kind == PgJoin.Kind.FULL && value != null && other != null) {
        value =
            Nodes.when(
                pos, new PgIsTest(pos, value, PgIsTest.Kind.NULL, false, null), other, value);
      }
      merged.add(
          column == null
              ? new Column(name, null, SqlType.UNTOLD, value)
              : new Column(
                  name, kind == PgJoin.Kind.FULL ? null : column.origin(), column.type(), value));
    }
    return merged;
  }

  Relation relation(PgTableRef table, Env env) {
    List<String> name = table.name().names;
    if (name.size() > 1 && table.alias() == null) {
      qualified.add(name.getLast());
    }
    Cte cte = cte(name, env);
    if (cte != null && cte.silent()) {
      throw typing.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "WITH query \"%s\" does not have a RETURNING clause".formatted(name.getLast()),
          table);
    }
    List<Column> columns = cte == null ? columns(typing.lookup().find(name)) : cte.columns();
    Relation relation = aliased(name.getLast(), columns, table.alias());
    return new Relation(relation.name(), relation.columns(), cte == null);
  }

  private static @Nullable Cte cte(List<String> name, Env env) {
    return name.size() == 1 ? env.ctes().get(name.getFirst()) : null;
  }

  /** The relation of the catalog that a name stands for; null for none or a WITH query. */
  private @Nullable RelationInfo named(PgTableRef table, Env env) {
    List<String> name = table.name().names;
    return cte(name, env) == null ? typing.lookup().find(name) : null;
  }

  static @Nullable List<Column> columns(@Nullable RelationInfo info) {
    return info == null
        ? null
        : info.columns().stream()
            .map(
                column ->
                    new Column(
                        column.name(),
                        new Origin(info, column),
                        SqlType.of(column.typeOid(), column.typmod())))
            .toList();
  }

  private static Relation aliased(
      @Nullable String name, @Nullable List<Column> columns, @Nullable PgAlias alias) {
    if (alias == null) {
      return new Relation(name, columns);
    }
    if (columns != null) {
      columns = columns.stream().map(Column::plain).toList();
    }
    SqlIdentifier given = alias.name();
    return new Relation(
        given == null ? name : given.getSimple(), Queries.renamed(columns, alias.columns()));
  }
}
