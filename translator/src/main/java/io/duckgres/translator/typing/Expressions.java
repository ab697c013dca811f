package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.RowComparisons;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgAtTimeZone;
import io.duckgres.translator.tree.PgBetween;
import io.duckgres.translator.tree.PgCase;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgCollate;
import io.duckgres.translator.tree.PgDistinctTest;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgIn;
import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLambda;
import io.duckgres.translator.tree.PgLike;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgLogical;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgQuantified;
import io.duckgres.translator.tree.PgQuery;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgSelect;
import io.duckgres.translator.tree.PgSortKey;
import io.duckgres.translator.tree.PgSqlValueFunction;
import io.duckgres.translator.tree.PgSubquery;
import io.duckgres.translator.tree.PgSubscript;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.translator.tree.PgTypedLiteral;
import io.duckgres.translator.tree.PgWindow;
import io.duckgres.types.Oids;
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

/** Types of expressions, from the leaves up. */
final class Expressions {
  private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

  private final Typing typing;
  private final Queries queries;
  private final Operations operations;
  private final Calls calls;
  private final Conditionals conditionals;

  Expressions(Typing typing, Queries queries) {
    this.typing = typing;
    this.queries = queries;
    this.operations = new Operations(typing);
    this.calls = new Calls(typing, this);
    this.conditionals = new Conditionals(typing, this, operations);
  }

  /** The expression for the engine and its type. */
  Typed of(SqlNode node, Env env) {
    checkLengths(node);
    SqlNode fields = RowComparisons.byFields(node);
    return switch (fields == null ? node : fields) {
      case SqlIdentifier name -> column(name, Names.type(name, env, typing));
      case PgLiteral literal -> Constants.of(literal);
      case PgParam param -> parameter(param);
      case PgOperatorCall call -> operator(call, env);
      case PgLogical logical -> logical(logical, env);
      case PgIsTest test -> test(test, env);
      case PgDistinctTest test ->
          operations.distinct(test, of(test.left(), env), of(test.right(), env));
      case PgBetween between ->
          operations.between(
              between, of(between.value(), env), of(between.low(), env), of(between.high(), env));
      case PgIn in -> conditionals.in(in, env);
      case PgLike like -> new Typed(like(like, env), SqlType.BOOL);
      case PgQuantified quantified -> new Typed(quantified(quantified, env), SqlType.BOOL);
      case PgCast cast when !cast.tryCast() ->
          Conversions.written(cast, of(cast.value(), env), typing);
      case PgTypedLiteral literal -> Conversions.typed(literal, typing);
      case PgCollate collate -> {
        Typed value = of(collate.value(), env);
        yield new Typed(
            value.node() == collate.value()
                ? collate
                : collate.replacing(collate.value(), value.node()),
            value.type().isConstant() ? SqlType.TEXT : value.type());
      }
      case PgAtTimeZone zone -> atTimeZone(zone, env);
      case PgSubscript subscript -> subscript(subscript, env);
      case PgCase chosen -> conditionals.choice(chosen, env);
      case PgFunctionCall call -> calls.of(call, env);
      case PgSqlValueFunction function -> new Typed(function, valueFunction(function.name()));
      case PgArray array -> conditionals.array(array, env);
      case PgSubquery subquery -> subquery(subquery, env);
      case PgLambda lambda -> Typed.untold(lambda);
      case PgQuery query -> Typed.untold(queries.query(query, env, true).node());
      case PgSelect select -> Typed.untold(queries.query(select, env, true).node());
      case PgWindow window -> Typed.untold(window(window, env));
      case PgNode other -> Typed.untold(operands(other, env.lenient()));
      case SqlNodeList list -> Typed.untold(list(list, env));
      default -> Typed.untold(node);
    };
  }

  private void checkLengths(SqlNode node) {
    if (node instanceof PgOperatorCall call
        && call.left() instanceof PgRow left
        && call.right() instanceof PgRow right
        && left.fields().size() != right.fields().size()) {
      throw typing.error(
          SqlState.SYNTAX_ERROR,
          "unequal number of entries in row expressions",
          typing.operatorOffset(call));
    }
  }

  Queries.Rows rows(PgQuery query, Env env) {
    return queries.query(query, env, true);
  }

  /** What must be boolean. */
  SqlNode condition(SqlNode node, Env env, String clause) {
    Typed value = of(node, env);
    SqlType type = value.type();
    if (type.isConstant()) {
      return Constants.as(value, Oids.BOOL, -1, typing).node();
    }
    if (type.isTold() && type.oid() != Oids.BOOL) {
      throw typing.error(
          SqlState.DATATYPE_MISMATCH,
          "argument of " + clause + " must be type boolean, not type " + type.display(),
          node);
    }
    return value.node();
  }

  /** The operands typed each for itself; one that the engine knows as text becomes a number. */
  PgNode operands(PgNode node, Env env) {
    List<SqlNode> operands = node.getOperandList();
    List<@Nullable SqlNode> changed = null;
    for (int i = 0; i < operands.size(); i++) {
      @Nullable SqlNode operand = operands.get(i);
      SqlNode fresh = operand == null ? null : plain(operand, env);
      if (fresh != operand) {
        changed = changed == null ? new ArrayList<>(operands) : changed;
        changed.set(i, fresh);
      }
    }
    return changed == null ? node : node.with(changed);
  }

  private SqlNode plain(SqlNode node, Env env) {
    return Numerics.decimal(of(node, env));
  }

  private SqlNode like(PgLike like, Env env) {
    if (like.kind() == PgLike.Kind.LIKE && like.escape() == null) {
      Typed value = of(like.value(), env);
      if (value.type().oid() == Oids.BYTEA) {
        Typed pattern = of(like.pattern(), env);
        SqlNode bytes =
            pattern.type().isConstant()
                ? Constants.as(pattern, Oids.BYTEA, -1, typing).node()
                : pattern.node();
        return Nodes.call(
            like.getParserPosition(),
            like.negated() ? "_pg_bytea_not_like" : "_pg_bytea_like",
            value.node(),
            bytes);
      }
    }
    return operands(like, env);
  }

  SqlNodeList list(SqlNodeList list, Env env) {
    List<SqlNode> fresh = new ArrayList<>(list.size());
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode visited = plain(element, env);
      same &= visited == element;
      fresh.add(visited);
    }
    return same ? list : new SqlNodeList(fresh, list.getParserPosition());
  }

  SqlNode window(PgWindow window, Env env) {
    PgNode result = window;
    SqlNodeList partition = keys(window.partitionBy(), env);
    SqlNodeList order = keys(window.orderBy(), env);
    if (partition != window.partitionBy()) {
      result = result.replacing(window.partitionBy(), partition);
    }
    if (order != window.orderBy()) {
      result = result.replacing(window.orderBy(), order);
    }
    return result;
  }

  /** Values to sort, group or compare by. */
  SqlNodeList keys(SqlNodeList list, Env env) {
    List<SqlNode> fresh = new ArrayList<>(list.size());
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode key = key(element, env);
      same &= key == element;
      fresh.add(key);
    }
    return same ? list : new SqlNodeList(fresh, list.getParserPosition());
  }

  private SqlNode key(SqlNode node, Env env) {
    if (node instanceof PgSortKey sort) {
      SqlNode value = Numerics.key(of(sort.value(), env));
      return value == sort.value() ? sort : sort.replacing(sort.value(), value);
    }
    return Numerics.key(of(node, env));
  }

  /** Our functions take the text of a number, not the type that its column has. */
  private static Typed column(SqlIdentifier name, SqlType type) {
    return new Typed(
        type.isNumericText() ? Nodes.cast(name.getParserPosition(), name, "varchar") : name, type);
  }

  private Typed parameter(PgParam param) {
    List<Integer> types = typing.parameterTypes();
    int oid = param.index() <= types.size() ? types.get(param.index() - 1) : 0;
    SqlType type = oid == Oids.UNKNOWN ? SqlType.UNTOLD : SqlType.of(oid, -1);
    // What is typed here is cast to the engine's type by a later rule.
    return new Typed(
        type.isNumeric() ? Nodes.cast(param.getParserPosition(), param, "varchar") : param, type);
  }

  private Typed operator(PgOperatorCall call, Env env) {
    SqlNode left = call.left();
    if (left == null) {
      return operations.prefix(call, of(call.right(), env));
    }
    if (call.symbol().equals("->") && isLambda(left, env)) {
      return Typed.untold(call);
    }
    Typed first = of(left, env);
    Typed second = of(call.right(), env);
    return operations.binary(
        call, beside(call, first, second, env), beside(call, second, first, env));
  }

  /** A parameter of no type in arithmetic is of the type of the number beside it. */
  private Typed beside(PgOperatorCall call, Typed value, Typed other, Env env) {
    if (!(value.node() instanceof PgParam param)
        || value.type().isTold()
        || !ARITHMETIC.contains(call.symbol())
        || TypeRules.category(other.type().oid()) != 'N') {
      return value;
    }
    SqlParserPos pos = param.getParserPosition();
    if (other.type().isNumeric()) {
      SqlNode number = Nodes.cast(pos, param, "numeric");
      return new Typed(Nodes.cast(pos, number, "varchar"), SqlType.NUMERIC_TEXT);
    }
    PgTypeName type = Types.byOid(other.type().oid(), pos);
    return type == null ? value : of(Nodes.cast(pos, param, type), env);
  }

  /** {@code x -> …} where x is no column. */
  private boolean isLambda(SqlNode left, Env env) {
    if (!(left instanceof SqlIdentifier name) || name.names.size() != 1) {
      return false;
    }
    try {
      return !Names.type(name, env, typing).isTold();
    } catch (PgError notThere) {
      return notThere.sqlState() == SqlState.UNDEFINED_COLUMN;
    }
  }

  private Typed logical(PgLogical logical, Env env) {
    List<@Nullable SqlNode> operands = new ArrayList<>();
    boolean same = true;
    for (SqlNode operand : logical.getOperandList()) {
      SqlNode fresh =
          operand instanceof SqlNodeList list
              ? conditions(list, env, logical.kind().name())
              : condition(operand, env, logical.kind().name());
      same &= fresh == operand;
      operands.add(fresh);
    }
    return new Typed(same ? logical : logical.with(operands), SqlType.BOOL);
  }

  private SqlNodeList conditions(SqlNodeList list, Env env, String clause) {
    List<SqlNode> fresh = new ArrayList<>();
    boolean same = true;
    for (SqlNode element : list) {
      SqlNode condition = condition(element, env, clause);
      same &= condition == element;
      fresh.add(condition);
    }
    return same ? list : new SqlNodeList(fresh, list.getParserPosition());
  }

  private Typed test(PgIsTest test, Env env) {
    SqlNode value =
        switch (test.kind()) {
          case TRUE, FALSE, UNKNOWN ->
              condition(
                  test.value(), env, "IS " + (test.negated() ? "NOT " : "") + test.kind().name());
          default -> of(test.value(), env).node();
        };
    return new Typed(
        value == test.value() ? test : test.replacing(test.value(), value), SqlType.BOOL);
  }

  /** The engine must know that a parameter behind ANY is an array. */
  private PgNode quantified(PgQuantified quantified, Env env) {
    PgNode node = operands(quantified, env);
    if (!(quantified.right() instanceof PgParam param)) {
      return node;
    }
    int given = parameter(param).type().oid();
    SqlType left = of(quantified.left(), env).type();
    int array =
        TypeRules.isArray(given)
            ? given
            : TypeRules.arrayOf(left.isConstant() ? Oids.TEXT : left.oid());
    boolean typed = array != 0 && TypeRules.elementOf(array) != Oids.NUMERIC;
    PgTypeName type = typed ? Types.byOid(array, param.getParserPosition()) : null;
    return type == null
        ? node
        : node.replacing(param, Nodes.cast(param.getParserPosition(), param, type));
  }

  private Typed atTimeZone(PgAtTimeZone zone, Env env) {
    Typed value = of(zone.value(), env);
    PgNode node = operands(zone, env);
    SqlType type =
        switch (value.type().oid()) {
          case Oids.TIMESTAMP, Oids.DATE -> SqlType.of(Oids.TIMESTAMPTZ);
          case Oids.TIMESTAMPTZ -> SqlType.of(Oids.TIMESTAMP);
          case Oids.TIME, Oids.TIMETZ -> SqlType.of(Oids.TIMETZ);
          default -> SqlType.UNTOLD;
        };
    return new Typed(node, value.type().oid() == Oids.DATE ? SqlType.of(Oids.TIMESTAMP) : type);
  }

  private Typed subscript(PgSubscript subscript, Env env) {
    List<PgSubscript> chain = new ArrayList<>();
    for (PgSubscript one : ArraySlices.chain(subscript, typing.text())) {
      chain.add(bounds(one, env));
    }
    Typed value = of(chain.getFirst().value(), env);
    SqlNode node = Numerics.decimal(value);
    if (chain.stream().anyMatch(PgSubscript::slice)) {
      return new Typed(ArraySlices.of(node, chain), value.type());
    }
    for (PgSubscript one : chain) {
      node = one.value() == node ? one : one.replacing(one.value(), node);
    }
    int array = value.type().oid();
    if (array == Oids.JSONB) {
      return new Typed(node, SqlType.of(Oids.JSONB));
    }
    int element = TypeRules.elementOf(array);
    if (element == 0) {
      return Typed.untold(node);
    }
    SqlNode one = ArraySlices.element(node);
    SqlType type = value.type().as(element);
    return new Typed(
        type.isNumericText() ? Nodes.cast(node.getParserPosition(), one, "varchar") : one, type);
  }

  private PgSubscript bounds(PgSubscript one, Env env) {
    SqlNode lower = one.lower();
    SqlNode upper = one.upper();
    return new PgSubscript(
        one.getParserPosition(),
        one.value(),
        lower == null ? null : plain(lower, env),
        upper == null ? null : plain(upper, env),
        one.slice());
  }

  private Typed subquery(PgSubquery subquery, Env env) {
    Queries.Rows rows = queries.query(subquery.query(), env, true);
    SqlNode node =
        rows.node() == subquery.query()
            ? subquery
            : subquery.replacing(subquery.query(), rows.node());
    if (subquery.kind() == PgSubquery.Kind.EXISTS) {
      return new Typed(node, SqlType.BOOL);
    }
    List<Scope.Column> columns = rows.columns();
    if (columns == null || columns.size() != 1) {
      return Typed.untold(node);
    }
    SqlType type = columns.getFirst().type();
    if (subquery.kind() == PgSubquery.Kind.ARRAY) {
      int array = TypeRules.arrayOf(type.oid());
      return array == 0 ? Typed.untold(node) : new Typed(node, type.as(array));
    }
    return new Typed(node, type);
  }

  private static SqlType valueFunction(String name) {
    return switch (name) {
      case "current_date" -> SqlType.of(Oids.DATE);
      case "current_time" -> SqlType.of(Oids.TIMETZ);
      case "current_timestamp" -> SqlType.of(Oids.TIMESTAMPTZ);
      case "localtime" -> SqlType.of(Oids.TIME);
      case "localtimestamp" -> SqlType.of(Oids.TIMESTAMP);
      case "current_user",
          "session_user",
          "user",
          "current_role",
          "current_catalog",
          "current_schema" ->
          SqlType.of(Oids.NAME);
      default -> SqlType.UNTOLD;
    };
  }

  /** A FILTER clause. */
  SqlNode filter(SqlNode node, Env env) {
    return condition(node, env, "FILTER");
  }
}
