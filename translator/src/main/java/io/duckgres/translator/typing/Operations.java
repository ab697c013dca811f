package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgBetween;
import io.duckgres.translator.tree.PgDistinctTest;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgOperatorCall;
import io.duckgres.translator.typing.Candidates.Candidate;
import io.duckgres.translator.typing.Candidates.Choice;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.routine.PgOperator;
import io.duckgres.types.routine.PgOperators;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/** Operators: which of pg_operator is meant, what its operands become, the result's type. */
final class Operations {
  private final Typing typing;
  private final NumericOperators numeric = new NumericOperators();
  private final OrderedCalls ordered;

  Operations(Typing typing) {
    this.typing = typing;
    this.ordered = new OrderedCalls(typing);
  }

  Typed prefix(PgOperatorCall call, Typed operand) {
    PgOperatorCall node =
        operand.node() == call.right()
            ? call
            : (PgOperatorCall) call.replacing(call.right(), operand.node());
    int oid = operand.type().oid();
    if (oid == 0 || !isTypedHere(oid)) {
      return Typed.untold(node);
    }
    PgOperator operator = choose(PgOperators.prefix(call.symbol()), new int[] {oid}, true, call);
    if (operator == null) {
      return Typed.untold(node);
    }
    if (RangeTyping.isOurs(operator.rightOid())) {
      return ordered.prefix(call, operator, operand);
    }
    if (operand.type().isNumeric()) {
      return numeric.prefix(node, operand);
    }
    if (operand.type().isConstant()) {
      Typed typed = Constants.as(operand, operator.rightOid(), -1, typing);
      return new Typed(
          call.replacing(call.right(), typed.node()), SqlType.of(operator.resultOid()));
    }
    return new Typed(node, SqlType.of(operator.resultOid()));
  }

  Typed binary(PgOperatorCall call, Typed left, Typed right) {
    PgOperator operator = find(call, left, right);
    if (operator == null) {
      return Typed.untold(rebuilt(call, fallback(left, right), fallback(right, left)));
    }
    if (OrderedCalls.concerns(operator.resultOid(), List.of(left, right))
        && !TypeRules.isArray(operator.resultOid())
        && operator.resultOid() != Oids.TEXT
        && operator.leftOid() != TypeRules.ANYARRAY) {
      return ordered.binary(call, operator, left, right);
    }
    if (operator.leftOid() == Oids.NUMERIC && operator.rightOid() == Oids.NUMERIC) {
      return numeric.binary(call, constant(left, Oids.NUMERIC), constant(right, Oids.NUMERIC));
    }
    boolean joined = operator.resultOid() == Oids.TEXT && call.symbol().equals("||");
    SqlNode a =
        joined ? joined(left, operator.leftOid(), right) : operand(left, operator.leftOid(), right);
    SqlNode b =
        joined
            ? joined(right, operator.rightOid(), left)
            : operand(right, operator.rightOid(), left);
    boolean known = isKnown(left, operator.leftOid()) && isKnown(right, operator.rightOid());
    SqlNode form = known ? OperatorForms.of(call.getParserPosition(), operator, a, b) : null;
    SqlNode node = form == null ? rebuilt(call, a, b) : form;
    if (operator.leftOid() == Oids.DATE
        && operator.rightOid() == Oids.DATE
        && call.symbol().equals("-")) {
      return new Typed(Nodes.cast(call.getParserPosition(), node, "int4"), SqlType.INT4);
    }
    int result =
        TypeRules.isPolymorphic(operator.resultOid())
            ? polymorphic(operator, left, right)
            : operator.resultOid();
    return new Typed(node, result == Oids.NUMERIC ? SqlType.UNTOLD : SqlType.of(result));
  }

  /** A constant is only known where it is to be text, and not NULL. */
  private static boolean isKnown(Typed operand, int parameter) {
    return !operand.type().isConstant()
        || parameter == Oids.TEXT && Nodes.stringOf(operand.node()) != null;
  }

  private static int polymorphic(PgOperator operator, Typed left, Typed right) {
    boolean array =
        operator.resultOid() == TypeRules.ANYARRAY
            || operator.resultOid() == TypeRules.ANYCOMPATIBLEARRAY;
    if (!array) {
      return 0;
    }
    int type = TypeRules.isArray(left.type().oid()) ? left.type().oid() : right.type().oid();
    return TypeRules.isArray(type) ? type : TypeRules.arrayOf(type);
  }

  /** IS [NOT] DISTINCT FROM. */
  Typed distinct(PgDistinctTest test, Typed left, Typed right) {
    Typed[] sides = comparable(left, right);
    PgNode node = test;
    if (sides[0].node() != test.left()) {
      node = node.replacing(test.left(), sides[0].node());
    }
    if (sides[1].node() != test.right()) {
      node = node.replacing(test.right(), sides[1].node());
    }
    return new Typed(node, SqlType.BOOL);
  }

  Typed between(PgBetween between, Typed value, Typed low, Typed high) {
    List<Typed> sides = comparable(List.of(value, low, high));
    PgNode node = between;
    node = replacing(node, between.value(), sides.get(0).node());
    node = replacing(node, between.low(), sides.get(1).node());
    node = replacing(node, between.high(), sides.get(2).node());
    return new Typed(node, SqlType.BOOL);
  }

  private static PgNode replacing(PgNode node, SqlNode old, SqlNode fresh) {
    return old == fresh ? node : node.replacing(old, fresh);
  }

  private Typed[] comparable(Typed left, Typed right) {
    List<Typed> sides = comparable(List.of(left, right));
    return new Typed[] {sides.get(0), sides.get(1)};
  }

  /** Values to compare with the first: constants typed, numbers in text form as sort keys. */
  List<Typed> comparable(List<Typed> values) {
    int type = values.getFirst().type().oid();
    for (Typed value : values) {
      if (type == Oids.UNKNOWN) {
        type = value.type().oid();
      }
    }
    List<Typed> typed = new ArrayList<>();
    boolean text = false;
    for (Typed value : values) {
      Typed side =
          value.type().isConstant() && type != Oids.UNKNOWN && type != 0
              ? constant(value, type)
              : value;
      text |= side.type().isNumericText();
      typed.add(side);
    }
    if (!text) {
      return typed;
    }
    boolean exact = typed.stream().allMatch(v -> Numerics.isExact(v) || Constants.isNull(v.node()));
    typed.replaceAll(
        value ->
            exact
                ? Numerics.isExact(value)
                    ? new Typed(
                        Numerics.key(new Typed(Numerics.text(value), SqlType.NUMERIC_TEXT)),
                        SqlType.UNTOLD)
                    : value
                : new Typed(Numerics.decimal(value), value.type()));
    return typed;
  }

  private @Nullable PgOperator find(PgOperatorCall call, Typed left, Typed right) {
    int l = left.type().oid();
    int r = right.type().oid();
    if (l == 0 || r == 0 || !isTypedHere(l) || !isTypedHere(r)) {
      return null;
    }
    List<PgOperator> all = PgOperators.binary(call.symbol());
    if (all.isEmpty()) {
      return null;
    }
    // A constant is first taken to be of the other operand's type.
    if ((l == Oids.UNKNOWN) != (r == Oids.UNKNOWN)) {
      int known = l == Oids.UNKNOWN ? r : l;
      for (PgOperator operator : all) {
        if (RangeTyping.isSame(operator.leftOid(), known)
            && RangeTyping.isSame(operator.rightOid(), known)) {
          return operator;
        }
      }
    }
    return choose(all, new int[] {l, r}, false, call);
  }

  /** Types of the user and pseudo types are the engine's business. */
  private static boolean isTypedHere(int oid) {
    char category = TypeRules.category(oid);
    return category != 'P' && (category != 'X' || oid == Oids.UNKNOWN);
  }

  private @Nullable PgOperator choose(
      List<PgOperator> operators, int[] arguments, boolean prefix, PgOperatorCall call) {
    List<Candidate<PgOperator>> candidates = new ArrayList<>(operators.size());
    for (PgOperator operator : operators) {
      candidates.add(
          new Candidate<>(
              prefix
                  ? new int[] {operator.rightOid()}
                  : new int[] {operator.leftOid(), operator.rightOid()},
              operator));
    }
    Choice<PgOperator> choice = Candidates.choose(candidates, arguments);
    Candidate<PgOperator> chosen = choice.chosen();
    if (chosen == null && !operators.isEmpty()) {
      throw missing(call, arguments, choice.none());
    }
    return chosen == null ? null : chosen.of();
  }

  private PgError missing(PgOperatorCall call, int[] arguments, boolean none) {
    StringBuilder shown = new StringBuilder();
    if (arguments.length == 2) {
      shown.append(SqlType.of(arguments[0]).display()).append(' ');
    }
    shown
        .append(call.symbol())
        .append(' ')
        .append(SqlType.of(arguments[arguments.length - 1]).display());
    int offset = typing.operatorOffset(call);
    return none
        ? typing
            .error(SqlState.UNDEFINED_FUNCTION, "operator does not exist: " + shown, offset)
            .hint(
                "No operator matches the given name and argument "
                    + (arguments.length == 1 ? "type" : "types")
                    + ". You might need to add "
                    + (arguments.length == 1 ? "an explicit type cast." : "explicit type casts."))
        : typing
            .error(SqlState.AMBIGUOUS_FUNCTION, "operator is not unique: " + shown, offset)
            .hint(
                "Could not choose a best candidate operator. You might need to add explicit type"
                    + " casts.");
  }

  /** Beside a text an object's number is its name. */
  private SqlNode joined(Typed value, int parameter, Typed other) {
    SqlNode name = Conversions.objectName(value);
    return name == null ? operand(value, parameter, other) : name;
  }

  /** An operand as the operator takes it. */
  private SqlNode operand(Typed value, int parameter, Typed other) {
    SqlType type = value.type();
    if (type.isConstant()) {
      return TypeRules.isPolymorphic(parameter)
          ? fallback(value, other)
          : constant(value, parameter).node();
    }
    if (parameter == Oids.FLOAT8 && (type.isNumeric() || type.oid() == Oids.FLOAT4)) {
      return Numerics.float8(value);
    }
    if (type.isInteger()
        && type.oid() != Oids.INT2
        && isNumber(value.node())
        && other.type().oid() == Oids.INT2) {
      // The engine would take the constant for a smallint.
      return Nodes.cast(
          value.node().getParserPosition(),
          value.node(),
          type.oid() == Oids.INT4 ? "int4" : "int8");
    }
    return type.isNumericText() && parameter != Oids.TEXT && !TypeRules.isPolymorphic(parameter)
        ? Numerics.decimal(value)
        : Numerics.shown(value);
  }

  private static boolean isNumber(SqlNode node) {
    return node instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NUMBER;
  }

  private Typed constant(Typed value, int oid) {
    return value.type().isConstant() ? Constants.as(value, oid, -1, typing) : value;
  }

  /** Beside what is not typed here a constant is typed by the other operand, if it has one. */
  private SqlNode fallback(Typed value, Typed other) {
    int oid = other.type().oid();
    boolean typed = oid != 0 && oid != Oids.UNKNOWN && !TypeRules.isPolymorphic(oid);
    return value.type().isConstant() && typed && TypeRules.isArray(oid)
        ? constant(value, oid).node()
        : Numerics.decimal(value);
  }

  private static PgOperatorCall rebuilt(PgOperatorCall call, SqlNode left, SqlNode right) {
    return left == call.left() && right == call.right()
        ? call
        : new PgOperatorCall(call.getParserPosition(), left, right, call.schema(), call.symbol());
  }
}
