package io.duckgres.translator.origin;

import io.duckgres.translator.origin.Scope.Column;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.Origin;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.tree.PgAssignment;
import io.duckgres.translator.tree.PgBetween;
import io.duckgres.translator.tree.PgDelete;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgInsert;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgTableRef;
import io.duckgres.translator.tree.PgUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/**
 * Gives string constants the type of the column they are compared with or stored in, where
 * PostgreSQL's text form of that type is not the engine's.
 */
public final class ConstantTypes {
  private static final Set<String> SYMBOLS =
      Set.of("=", "<>", "<", "<=", ">", ">=", "@>", "<@", "&&");

  private final Resolver resolver;

  private ConstantTypes(RelationLookup lookup) {
    this.resolver = new Resolver(lookup);
  }

  /** Whether a tree has string constants at all. */
  public static boolean mayApply(SqlNode tree) {
    return switch (tree) {
      case PgInsert insert -> hasString(insert);
      case PgUpdate update -> hasString(update);
      case PgDelete delete -> hasString(delete);
      case PgQuery query -> hasString(query);
      default -> false;
    };
  }

  private static boolean hasString(@Nullable SqlNode node) {
    return switch (node) {
      case PgLiteral literal -> literal.kind() == PgLiteral.Kind.STRING;
      case PgNode other -> other.getOperandList().stream().anyMatch(ConstantTypes::hasString);
      case SqlNodeList list -> list.stream().anyMatch(ConstantTypes::hasString);
      case null, default -> false;
    };
  }

  /** The tree with casts around such constants; the same object when there are none. */
  public static SqlNode apply(SqlNode tree, RelationLookup lookup) {
    return new ConstantTypes(lookup).visit(tree, new Env(List.of(), Map.of()));
  }

  /**
   * @param scopes the FROM clauses around a node, innermost first
   */
  private record Env(List<Scope> scopes, Map<String, List<Column>> ctes) {
    Env inner(Scope scope) {
      List<Scope> inner = new ArrayList<>();
      inner.add(scope);
      inner.addAll(scopes);
      return new Env(inner, ctes);
    }

    @Nullable ColumnInfo column(SqlNode node) {
      if (!(node instanceof SqlIdentifier name) || name.isStar()) {
        return null;
      }
      int size = name.names.size();
      for (Scope scope : scopes) {
        Column column =
            size == 1
                ? scope.unqualified(name.names.getFirst())
                : scope.qualified(name.names.get(size - 2), name.names.get(size - 1));
        if (column != null) {
          Origin origin = column.origin();
          return origin == null ? null : origin.column();
        }
      }
      return null;
    }
  }

  private SqlNode visit(SqlNode node, Env env) {
    return switch (node) {
      case PgQuery query ->
          operands(query, new Env(env.scopes(), resolver.with(query.with(), env.ctes())));
      case PgSelect select -> operands(select, env.inner(resolver.from(select.from(), env.ctes())));
      case PgInsert insert -> insert(insert, env);
      case PgUpdate update -> update(update, env);
      case PgDelete delete -> operands(delete, target(delete.target(), delete.using(), env));
      case PgOperatorCall call -> operator((PgOperatorCall) operands(call, env), env);
      case PgIn in -> in((PgIn) operands(in, env), env);
      case PgBetween between -> between((PgBetween) operands(between, env), env);
      case PgNode other -> operands(other, env);
      case SqlNodeList list -> list(list, env);
      default -> node;
    };
  }

  private PgNode operands(PgNode node, Env env) {
    List<SqlNode> operands = node.getOperandList();
    List<@Nullable SqlNode> changed = null;
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      SqlNode fresh = operand == null ? null : visit(operand, env);
      if (fresh != operand) {
        changed = changed == null ? new ArrayList<>(operands) : changed;
        changed.set(i, fresh);
      }
    }
    return changed == null ? node : node.with(changed);
  }

  private SqlNodeList list(SqlNodeList list, Env env) {
    List<SqlNode> fresh = new ArrayList<>(list.size());
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode visited = visit(element, env);
      same &= visited == element;
      fresh.add(visited);
    }
    return same ? list : new SqlNodeList(fresh, list.getParserPosition());
  }

  private static SqlNode operator(PgOperatorCall call, Env env) {
    SqlNode left = call.left();
    if (left == null || !SYMBOLS.contains(call.symbol())) {
      return call;
    }
    SqlNode right = TypedConstant.of(call.right(), env.column(left));
    if (right != call.right()) {
      return call.replacing(call.right(), right);
    }
    SqlNode typedLeft = TypedConstant.of(left, env.column(call.right()));
    return typedLeft == left ? call : call.replacing(left, typedLeft);
  }

  private static SqlNode in(PgIn in, Env env) {
    ColumnInfo column = env.column(in.value());
    if (column == null || !(in.source() instanceof SqlNodeList list)) {
      return in;
    }
    SqlNodeList typed = TypedConstant.all(list, column);
    return typed == list ? in : in.replacing(list, typed);
  }

  private static SqlNode between(PgBetween between, Env env) {
    ColumnInfo column = env.column(between.value());
    SqlNode low = TypedConstant.of(between.low(), column);
    SqlNode high = TypedConstant.of(between.high(), column);
    return low == between.low() && high == between.high()
        ? between
        : between.replacing(between.low(), low).replacing(between.high(), high);
  }

  private Env target(PgTableRef target, SqlNodeList more, Env env) {
    Scope scope = new Scope();
    scope.add(resolver.relation(target, Map.of()));
    more.forEach(item -> resolver.item(item, scope, env.ctes()));
    return env.inner(scope);
  }

  private SqlNode update(PgUpdate update, Env env) {
    Env inner = target(update.target(), update.from(), env);
    PgUpdate visited = (PgUpdate) operands(update, inner);
    SqlNodeList typed = assignments(visited.assignments(), inner);
    return typed == visited.assignments()
        ? visited
        : visited.replacing(visited.assignments(), typed);
  }

  private static SqlNodeList assignments(SqlNodeList assignments, Env env) {
    List<SqlNode> fresh = new ArrayList<>();
    boolean same = true;
    for (SqlNode node : assignments) {
      PgAssignment assignment = (PgAssignment) node;
      ColumnInfo column =
          assignment.targets().size() == 1 ? env.column(assignment.targets().get(0)) : null;
      SqlNode value = TypedConstant.stored(assignment.value(), column);
      same &= value == assignment.value();
      fresh.add(
          value == assignment.value() ? node : assignment.replacing(assignment.value(), value));
    }
    return same ? assignments : new SqlNodeList(fresh, assignments.getParserPosition());
  }

  private SqlNode insert(PgInsert insert, Env env) {
    RelationInfo relation = resolver.lookup().find(insert.target().name().names);
    if (relation == null) {
      return operands(insert, env);
    }
    PgNode visited = operands(insert, target(insert.target(), SqlNodeList.EMPTY, env));
    PgInsert typed = (PgInsert) visited;
    PgQuery source = typed.source();
    if (source == null) {
      return typed;
    }
    SqlNode body = InsertedConstants.typed(source.body(), columns(typed, relation));
    return body == source.body()
        ? typed
        : typed.replacing(source, source.replacing(source.body(), body));
  }

  private static List<@Nullable ColumnInfo> columns(PgInsert insert, RelationInfo relation) {
    if (insert.columns().isEmpty()) {
      return new ArrayList<>(relation.columns());
    }
    List<@Nullable ColumnInfo> columns = new ArrayList<>();
    for (SqlNode node : insert.columns()) {
      String name = node instanceof SqlIdentifier identifier ? identifier.names.getLast() : "";
      columns.add(
          relation.columns().stream()
              .filter(column -> column.name().equals(name))
              .findFirst()
              .orElse(null));
    }
    return columns;
  }
}
