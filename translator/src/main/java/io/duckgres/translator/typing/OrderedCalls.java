package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.Oids;
import io.duckgres.types.PgTypes;
import io.duckgres.types.ordered.RangeKind;
import io.duckgres.types.routine.PgCasts;
import io.duckgres.types.routine.PgFunction;
import io.duckgres.types.routine.PgFunctions;
import io.duckgres.types.routine.PgOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Functions and operators of ranges, network addresses and money: the engine has them under the
 * names of PostgreSQL's C functions. They compare as the engine compares their bytes.
 */
final class OrderedCalls {
  private static final Set<String> COMPARISONS = Set.of("=", "<>", "!=", "<", "<=", ">", ">=");

  private final Typing typing;

  OrderedCalls(Typing typing) {
    this.typing = typing;
  }

  /** Whether it takes or gives a value of these types. */
  static boolean concerns(int result, List<Typed> arguments) {
    return RangeTyping.isOurs(result)
        || arguments.stream().anyMatch(value -> RangeTyping.isOurs(value.type().oid()));
  }

  /** Null where the engine's own function does. */
  @Nullable Typed call(
      PgFunctionCall call, PgFunction function, int[] parameters, List<Typed> arguments) {
    SqlParserPos pos = call.getParserPosition();
    RangeKind kind = RangeTyping.kind(arguments);
    if (kind == null) {
      kind = RangeKind.of(function.resultOid());
    }
    List<SqlNode> nodes = nodes(parameters, arguments, kind);
    int result = RangeTyping.concrete(function.resultOid(), kind);
    if (function.kind() == 'a') {
      return aggregate(call, function, nodes, result);
    }
    if (function.kind() != 'f') {
      return null;
    }
    if (function.source().equals("multirange_unnest")) {
      return new Typed(
          Calls.with(call, List.of(Nodes.call(pos, "_pg_multirange_unnest", nodes.getFirst()))),
          SqlType.of(result));
    }
    boolean known = parameters.length == 0 || isOursOrRange(parameters) || isOurResult(function);
    if (!known) {
      return null;
    }
    return typed(Nodes.renamed(call, name(function, kind), nodes), result);
  }

  private static boolean isOurResult(PgFunction function) {
    return RangeTyping.isOurs(function.resultOid());
  }

  private static boolean isOursOrRange(int[] parameters) {
    for (int parameter : parameters) {
      if (RangeTyping.isOurs(parameter)
          || parameter == TypeRules.ANYRANGE
          || parameter == TypeRules.ANYMULTIRANGE) {
        return true;
      }
    }
    return false;
  }

  private static String name(PgFunction function, @Nullable RangeKind kind) {
    String source = function.source();
    if (source.startsWith("multirange_constructor") && kind != null) {
      return kind.multirangeName();
    }
    return source.startsWith("range_constructor") || source.isEmpty() || source.contains(" ")
        ? function.name()
        : source;
  }

  private static Typed typed(SqlNode node, int oid) {
    return new Typed(node, oid == Oids.NUMERIC ? SqlType.NUMERIC_TEXT : SqlType.of(oid));
  }

  private @Nullable Typed aggregate(
      PgFunctionCall call, PgFunction function, List<SqlNode> nodes, int result) {
    SqlParserPos pos = call.getParserPosition();
    return switch (function.name()) {
      case "range_agg", "range_intersect_agg" ->
          new Typed(
              Nodes.call(pos, "_pg_" + function.name(), Nodes.renamed(call, "list", nodes)),
              SqlType.of(result));
      case "sum" -> {
        SqlNode cents = Nodes.call(pos, "_pg_cash_cents", nodes.getFirst());
        SqlNode sum = Nodes.renamed(call, "sum", List.of(cents));
        yield new Typed(
            Nodes.call(pos, "_pg_cash_of_cents", Nodes.cast(pos, sum, "int8")),
            SqlType.of(Oids.MONEY));
      }
      case "min", "max" -> new Typed(Calls.with(call, nodes), SqlType.of(result));
      default -> null;
    };
  }

  Typed binary(PgOperatorCall call, PgOperator operator, Typed left, Typed right) {
    SqlParserPos pos = call.getParserPosition();
    List<Typed> arguments = List.of(left, right);
    RangeKind kind = RangeTyping.kind(arguments);
    List<SqlNode> nodes =
        nodes(new int[] {operator.leftOid(), operator.rightOid()}, arguments, kind);
    if (COMPARISONS.contains(call.symbol())) {
      boolean scaled = kind == RangeKind.NUM;
      return new Typed(
          Nodes.operator(
              pos,
              scaled ? Nodes.call(pos, "_pg_range_key", nodes.get(0)) : nodes.get(0),
              call.symbol(),
              scaled ? Nodes.call(pos, "_pg_range_key", nodes.get(1)) : nodes.get(1)),
          SqlType.BOOL);
    }
    return function(operator, nodes, kind, pos);
  }

  Typed prefix(PgOperatorCall call, PgOperator operator, Typed operand) {
    List<Typed> arguments = List.of(operand);
    return function(
        operator,
        nodes(new int[] {operator.rightOid()}, arguments, null),
        null,
        call.getParserPosition());
  }

  private static Typed function(
      PgOperator operator, List<SqlNode> nodes, @Nullable RangeKind kind, SqlParserPos pos) {
    PgFunction function = PgFunctions.byOid(operator.functionOid());
    if (function == null) {
      throw new IllegalStateException("no function " + operator.functionOid());
    }
    return typed(
        Nodes.call(pos, name(function, kind), nodes.toArray(SqlNode[]::new)),
        RangeTyping.concrete(operator.resultOid(), kind));
  }

  /** A cast that PostgreSQL has a function for; null for one by the text form. */
  static @Nullable Typed cast(Typed value, int source, int target, PgFunction function) {
    RangeKind kind = RangeKind.of(source);
    return typed(
        Nodes.call(
            value.node().getParserPosition(),
            name(function, kind),
            source == Oids.NUMERIC ? Numerics.text(value) : value.node()),
        target);
  }

  /** A value as a column of one of these types takes it; null where it does as it is. */
  static @Nullable SqlNode stored(Typed value, int target) {
    int source = value.type().oid();
    if (source == target || !(RangeTyping.isOurs(source) || RangeTyping.isOurs(target))) {
      return null;
    }
    if (!value.type().isTold()) {
      return target == Oids.MONEY ? dollars(value.node()) : null;
    }
    int number = PgCasts.function(source, target);
    PgFunction function = number <= 0 ? null : PgFunctions.byOid(number);
    Typed cast = function == null ? null : cast(value, source, target, function);
    return cast == null ? null : cast.node();
  }

  /** A number of any type as money: the engine would take it for cents. */
  static SqlNode dollars(SqlNode value) {
    SqlParserPos pos = value.getParserPosition();
    return Nodes.cast(pos, Nodes.cast(pos, value, "varchar"), "money");
  }

  private List<SqlNode> nodes(int[] parameters, List<Typed> arguments, @Nullable RangeKind kind) {
    List<SqlNode> nodes = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      nodes.add(argument(arguments.get(i), RangeTyping.concrete(parameters[i], kind)));
    }
    return nodes;
  }

  private SqlNode argument(Typed value, int target) {
    SqlType type = value.type();
    if (type.isConstant() && !TypeRules.isPolymorphic(target)) {
      Typed constant = Constants.as(value, target, -1, typing);
      if (Constants.isNull(value.node()) && target != Oids.NUMERIC) {
        return cast(value.node(), target);
      }
      return target != Oids.NUMERIC
          ? constant.node()
          : Constants.isNull(value.node())
              ? Nodes.cast(value.node().getParserPosition(), value.node(), "varchar")
              : Numerics.text(constant);
    }
    if (target == Oids.NUMERIC) {
      return Numerics.text(value);
    }
    boolean other = type.oid() != target && PgTypes.findByOid(target) != null;
    return other && !TypeRules.isPolymorphic(target) && !type.isConstant()
        ? cast(Numerics.decimal(value), target)
        : Numerics.decimal(value);
  }

  private static SqlNode cast(SqlNode node, int oid) {
    PgTypeName type = Types.byOid(oid, node.getParserPosition());
    return type == null ? node : Nodes.cast(node.getParserPosition(), node, type);
  }
}
