package io.duckgres.translator.typing;

import static java.util.Locale.ROOT;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.UnsupportedTypes;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNamedArgument;
import io.duckgres.translator.tree.PgWindow;
import io.duckgres.translator.typing.Candidates.Candidate;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.routine.PgCasts;
import io.duckgres.types.routine.PgFunction;
import io.duckgres.types.routine.PgFunctions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.jspecify.annotations.Nullable;

/** Function calls: which of pg_proc is meant, what its arguments become, the result's type. */
final class Calls {
  private static final Set<String> RESULT_CASTS = Set.copyOf(Lists.of("result_casts.tsv"));

  /** Functions of any type that hand their argument on, or show it. */
  private static final Set<String> PASSING =
      Set.of(
          "lag",
          "lead",
          "first_value",
          "last_value",
          "nth_value",
          "array_agg",
          "concat",
          "concat_ws",
          "format",
          "pg_size_pretty",
          "count");

  /** Functions that make JSON numbers of numbers. */
  private static final Set<String> JSON =
      Set.of(
          "to_json",
          "to_jsonb",
          "json_build_array",
          "jsonb_build_array",
          "json_build_object",
          "jsonb_build_object",
          "json_agg",
          "jsonb_agg",
          "json_object_agg",
          "jsonb_object_agg");

  private final Typing typing;
  private final Expressions expressions;
  private final SpecialCalls special;
  private final OrderedCalls ordered;

  Calls(Typing typing, Expressions expressions) {
    this.typing = typing;
    this.expressions = expressions;
    this.special = new SpecialCalls(typing);
    this.ordered = new OrderedCalls(typing);
  }

  Typed of(PgFunctionCall call, Env env) {
    PgFunctionCall around = around(call, env);
    List<Typed> arguments = new ArrayList<>();
    for (SqlNode argument : call.arguments()) {
      arguments.add(expressions.of(Lambdas.of(call, argument), env));
    }
    String name = Nodes.builtin(call.name());
    boolean plain =
        !name.isEmpty()
            && !call.variadic()
            && !call.withinGroup()
            && call.arguments().stream().noneMatch(node -> node instanceof PgNamedArgument);
    if (plain) {
      Typed typed = special.of(name, around, arguments);
      if (typed == null) {
        typed = resolved(name, around, arguments);
      }
      if (typed != null) {
        return typed;
      }
    }
    SqlType type = name.equals("count") ? SqlType.INT8 : SqlType.UNTOLD;
    return new Typed(with(around, arguments.stream().map(Numerics::decimal).toList()), type);
  }

  /** The call with its ORDER BY, FILTER and OVER typed. */
  private PgFunctionCall around(PgFunctionCall call, Env env) {
    PgFunctionCall result = call;
    SqlNodeList order =
        call.withinGroup()
            ? expressions.list(call.orderBy(), env)
            : expressions.keys(call.orderBy(), env);
    if (order != call.orderBy()) {
      result = (PgFunctionCall) result.replacing(call.orderBy(), order);
    }
    SqlNode filter = call.filter();
    if (filter != null) {
      SqlNode condition = expressions.filter(filter, env);
      result = condition == filter ? result : (PgFunctionCall) result.replacing(filter, condition);
    }
    if (call.over() instanceof PgWindow window) {
      SqlNode typed = expressions.window(window, env);
      result = typed == window ? result : (PgFunctionCall) result.replacing(window, typed);
    }
    return result;
  }

  /** The same call with other arguments. */
  static PgFunctionCall with(PgFunctionCall call, List<SqlNode> arguments) {
    boolean same = true;
    for (int i = 0; i < arguments.size(); i++) {
      same &= arguments.get(i) == call.arguments().get(i);
    }
    return same
        ? call
        : (PgFunctionCall)
            call.replacing(
                call.arguments(), new SqlNodeList(arguments, call.arguments().getParserPosition()));
  }

  /** Null when it is none of PostgreSQL's or the types do not tell which. */
  private @Nullable Typed resolved(String name, PgFunctionCall call, List<Typed> arguments) {
    int[] types = new int[arguments.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = arguments.get(i).type().oid();
      if (!isTypedHere(types[i])) {
        return null;
      }
    }
    List<Candidate<PgFunction>> candidates = candidates(name, types.length);
    if (types.length == 1 && isTypeName(name) && isExact(candidates, types[0])) {
      return Conversions.written(
          Nodes.cast(call.getParserPosition(), arguments.getFirst().node(), name),
          arguments.getFirst(),
          typing);
    }
    Candidate<PgFunction> chosen = Candidates.choose(candidates, types).chosen();
    if (chosen == null) {
      return null;
    }
    PgFunction function = chosen.of();
    int[] parameters = chosen.parameters();
    refuse(function, parameters);
    if (OrderedCalls.concerns(function.resultOid(), arguments)) {
      Typed ours = ordered.call(call, function, parameters, arguments);
      if (ours != null) {
        return ours;
      }
    }
    if (involvesNumeric(function, parameters)
        || name.equals("width_bucket")
        || function.kind() == 'a') {
      Typed numeric = NumericCalls.of(call, function, parameters, constants(arguments, parameters));
      if (numeric != null) {
        return numeric;
      }
    }
    if (name.equals("to_char") && parameters[0] == Oids.NUMERIC) {
      Typed format = constants(arguments, parameters).get(1);
      return new Typed(
          Numerics.call(
              name, Numerics.text(constants(arguments, parameters).getFirst()), format.node()),
          SqlType.TEXT);
    }
    if (arguments.size() == 3 && (name.equals("lag") || name.equals("lead"))) {
      Typed neighbour = neighbour(name, call, arguments);
      if (neighbour != null) {
        return neighbour;
      }
    }
    List<SqlNode> nodes = new ArrayList<>();
    for (int i = 0; i < parameters.length; i++) {
      nodes.add(argument(name, arguments.get(i), parameters[i]));
    }
    if (name.equals("round") && parameters.length == 1 && parameters[0] == Oids.FLOAT8) {
      // Half goes to the even neighbour.
      nodes.add(Nodes.number(call.getParserPosition(), "0"));
      return new Typed(Nodes.renamed(call, "round_even", nodes), SqlType.of(Oids.FLOAT8));
    }
    if (name.equals("string_agg") && !call.distinct()) {
      SqlNode joined = joined(call, nodes, parameters[0]);
      if (joined != null) {
        return new Typed(joined, SqlType.of(parameters[0]));
      }
    }
    PgFunctionCall typed = with(call, nodes);
    SqlType result = result(function, parameters, arguments);
    return RESULT_CASTS.contains(name)
            && !function.returnsSet()
            && (result.isInteger() || result.isFloat())
        ? new Typed(cast(typed, result), result)
        : new Typed(typed, result);
  }

  /** lag or lead with a value for where there is no row: both have one type. */
  private @Nullable Typed neighbour(String name, PgFunctionCall call, List<Typed> arguments) {
    List<Typed> one =
        CommonType.of(List.of(arguments.get(0), arguments.get(2)), name.toUpperCase(ROOT), typing);
    if (one == null) {
      return null;
    }
    Typed value = one.get(0).shown();
    SqlNode offset = argument(name, arguments.get(1), Oids.INT4);
    return new Typed(
        with(call, List.of(value.node(), offset, one.get(1).shown().node())),
        value.type().withoutTypmod());
  }

  /** A function of types that this server has not. */
  private static void refuse(PgFunction function, int[] parameters) {
    PgError refused = UnsupportedTypes.find(function.resultOid());
    for (int parameter : parameters) {
      refused = refused == null ? UnsupportedTypes.find(parameter) : refused;
    }
    if (refused != null) {
      throw refused;
    }
  }

  /** string_agg of bytea, or with a separator for each value, which the engine's does not have. */
  private static @Nullable SqlNode joined(PgFunctionCall call, List<SqlNode> nodes, int type) {
    SqlNode separator = nodes.get(1);
    boolean constant =
        separator instanceof PgLiteral
            || separator instanceof PgCast cast && cast.value() instanceof PgLiteral;
    return constant && type == Oids.TEXT
        ? null
        : Nodes.call(
            call.getParserPosition(),
            "_pg_joined",
            Nodes.renamed(call, "list", List.of(nodes.get(0))),
            Nodes.renamed(call, "list", List.of(separator)));
  }

  /** {@code int4(x)}: a type's name over a value casts it. */
  private static boolean isTypeName(String name) {
    PgType type = PgTypes.byName(name);
    return type != null && !type.isArray() && type.category() != 'P' && !name.equals("interval");
  }

  /** Whether the only functions of this argument's type, or of any, are those of the cast. */
  private static boolean isExact(List<Candidate<PgFunction>> candidates, int argument) {
    for (Candidate<PgFunction> candidate : candidates) {
      PgFunction function = candidate.of();
      if (candidate.parameters()[0] == argument
          && !PgCasts.isCast(argument, function.resultOid())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isTypedHere(int oid) {
    char category = TypeRules.category(oid);
    return oid != 0 && category != 'P' && (category != 'X' || oid == Oids.UNKNOWN);
  }

  private static boolean involvesNumeric(PgFunction function, int[] parameters) {
    return function.resultOid() == Oids.NUMERIC
        || Arrays.stream(parameters).anyMatch(parameter -> parameter == Oids.NUMERIC);
  }

  static List<Candidate<PgFunction>> candidates(String name, int count) {
    List<Candidate<PgFunction>> candidates = new ArrayList<>();
    for (PgFunction function : PgFunctions.named(name)) {
      int declared = function.signature().size();
      boolean variadic = function.variadicOid() != 0;
      if (count > declared ? !variadic : count < declared - function.defaults()) {
        continue;
      }
      int[] parameters = new int[count];
      for (int i = 0; i < count; i++) {
        parameters[i] =
            variadic && i >= declared - 1 ? function.variadicOid() : function.signature().get(i);
      }
      candidates.add(new Candidate<>(parameters, function));
    }
    return candidates;
  }

  private List<Typed> constants(List<Typed> arguments, int[] parameters) {
    List<Typed> typed = new ArrayList<>(arguments);
    for (int i = 0; i < parameters.length; i++) {
      if (typed.get(i).type().isConstant() && !TypeRules.isPolymorphic(parameters[i])) {
        typed.set(i, Constants.as(typed.get(i), parameters[i], -1, typing));
      }
    }
    return typed;
  }

  /** An argument as the function takes it. */
  private SqlNode argument(String name, Typed value, int parameter) {
    SqlType type = value.type();
    if (type.isConstant()) {
      return TypeRules.isPolymorphic(parameter) || parameter == TypeRules.ANY
          ? value.node()
          : Constants.as(value, parameter, -1, typing).node();
    }
    if (parameter == Oids.FLOAT8 && (type.isNumeric() || type.isInteger())) {
      return Numerics.float8(value);
    }
    if (type.isNumeric() && (JSON.contains(name) || name.equals("array_agg"))) {
      return Numerics.stored(value);
    }
    return PASSING.contains(name) ? Numerics.shown(value) : Numerics.decimal(value);
  }

  private static SqlType result(PgFunction function, int[] parameters, List<Typed> arguments) {
    int oid = function.resultOid();
    if (!TypeRules.isPolymorphic(oid)) {
      return TypeRules.category(oid) == 'P' || oid == Oids.NUMERIC
          ? SqlType.UNTOLD
          : SqlType.of(oid);
    }
    boolean array = oid == TypeRules.ANYARRAY || oid == TypeRules.ANYCOMPATIBLEARRAY;
    for (int i = 0; i < parameters.length; i++) {
      if (!TypeRules.isPolymorphic(parameters[i]) || arguments.get(i).type().isConstant()) {
        continue;
      }
      SqlType type = arguments.get(i).type();
      boolean fromArray =
          parameters[i] == TypeRules.ANYARRAY || parameters[i] == TypeRules.ANYCOMPATIBLEARRAY;
      if (array == fromArray) {
        return array ? SqlType.of(type.oid(), -1) : arguments.get(i).shown().type().withoutTypmod();
      }
      int other = array ? TypeRules.arrayOf(type.oid()) : TypeRules.elementOf(type.oid());
      return other == Oids.NUMERIC ? SqlType.UNTOLD : SqlType.of(other, -1);
    }
    return SqlType.UNTOLD;
  }

  static SqlNode cast(SqlNode node, SqlType type) {
    PgType target = PgTypes.byOid(type.oid());
    return Nodes.cast(node.getParserPosition(), node, target.name());
  }
}
