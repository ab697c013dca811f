package io.duckgres.translator.typing;

import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgRow;
import io.duckgres.translator.tree.PgTypedLiteral;
import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.routine.PgCasts;
import io.duckgres.types.routine.PgFunction;
import io.duckgres.types.routine.PgFunctions;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Casts as written, where numbers are read, rounded or kept exact by PostgreSQL's rules. */
final class Conversions {
  private static final int INT2_DIGITS = 5;
  private static final int INT4_DIGITS = 10;
  private static final int INT8_DIGITS = 19;

  private Conversions() {}

  static Typed typed(PgTypedLiteral literal, Typing typing) {
    SqlParserPos pos = literal.getParserPosition();
    SqlNode constant = Nodes.string(typing.constantOf(literal), literal.text());
    PgCast cast = Nodes.cast(pos, constant, literal.type());
    Typed typed = written(cast, new Typed(cast.value(), SqlType.CONSTANT), typing);
    return typed.node() == cast ? new Typed(literal, typed.type()) : typed;
  }

  static Typed written(PgCast cast, Typed value, Typing typing) {
    int oid = Types.oid(cast.type());
    int typmod = oid == 0 ? -1 : Types.typmod(cast.type());
    if (oid == 0) {
      DomainInfo domain = DomainChecks.find(cast.type(), typing);
      return domain == null
          ? Typed.untold(same(cast, Numerics.decimal(value)))
          : DomainChecks.cast(cast, value, domain, typing);
    }
    Typed ours = ours(cast, value, oid, typing);
    if (ours != null) {
      return ours;
    }
    return switch (oid) {
      case Oids.INT2, Oids.INT4, Oids.INT8 -> integer(cast, value, oid, typing);
      case Oids.NUMERIC ->
          typmod < 0 ? numeric(cast, value, typing) : scaled(cast, value, typmod, typing);
      case Oids.TEXT, Oids.VARCHAR, Oids.BPCHAR, Oids.NAME ->
          new Typed(same(cast, written(value)), SqlType.of(oid, typmod));
      case Oids.FLOAT4, Oids.FLOAT8 ->
          new Typed(
              Floats.of(value.shown(), oid, same(cast, value.shown().node()), typing),
              SqlType.of(oid, typmod));
      default -> new Typed(same(cast, Numerics.decimal(value)), SqlType.of(oid, typmod));
    };
  }

  /** From or to a type that functions of ours alone know; null for another. */
  private static @Nullable Typed ours(PgCast cast, Typed value, int oid, Typing typing) {
    int source = value.type().oid();
    boolean concerned = RangeTyping.isOurs(source) || RangeTyping.isOurs(oid);
    if (concerned && value.type().isConstant() && !Constants.isNull(value.node())) {
      Constants.check(value.node(), oid, typing);
    }
    if (oid == Oids.MONEY && !value.type().isTold() && !(value.node() instanceof PgParam)) {
      return new Typed(OrderedCalls.dollars(value.node()), SqlType.of(oid));
    }
    if (!concerned || !value.type().isTold() || value.type().isConstant() || source == oid) {
      return null;
    }
    int number = PgCasts.function(source, oid);
    PgFunction function = number <= 0 ? null : PgFunctions.byOid(number);
    if (function != null) {
      return OrderedCalls.cast(value, source, oid, function);
    }
    if (number < 0 && TypeRules.category(source) != 'S' && TypeRules.category(oid) != 'S') {
      throw typing.error(
          SqlState.CANNOT_COERCE,
          "cannot cast type " + value.type().display() + " to " + SqlType.of(oid).display(),
          typing.castOffset(cast));
    }
    return null;
  }

  /** The engine's own text of a record is none of PostgreSQL's. */
  private static boolean isRecord(Typed value) {
    return value.type().oid() == Oids.RECORD || value.node() instanceof PgRow;
  }

  private static SqlNode recordText(Typed value) {
    return Nodes.call(value.node().getParserPosition(), "_pg_text_of", value.node());
  }

  /** A value about to be cast to text: of an object's number its name. */
  private static SqlNode written(Typed value) {
    if (isRecord(value)) {
      return recordText(value);
    }
    SqlNode name = objectName(value);
    return name == null ? Numerics.shown(value) : name;
  }

  /** The text of a regclass and its like; null for another type. */
  static @Nullable SqlNode objectName(Typed value) {
    PgType type = PgTypes.findByOid(value.type().oid());
    if (type == null || !Types.isReg(type.name())) {
      return null;
    }
    SqlNode node = value.node();
    // The macros of input and output each name their argument several times.
    return type.name().equals("regclass") && node instanceof PgCast cast
        ? Nodes.call(node.getParserPosition(), "regclass_text", cast.value())
        : Nodes.call(node.getParserPosition(), type.name() + "out", node);
  }

  private static SqlNode same(PgCast cast, SqlNode value) {
    return value == cast.value() ? cast : cast.replacing(cast.value(), value);
  }

  private static Typed integer(PgCast cast, Typed value, int oid, Typing typing) {
    SqlType type = SqlType.of(oid);
    if (value.type().isConstant()) {
      return Constants.isNull(value.node())
          ? new Typed(cast, type)
          : Constants.as(value, oid, -1, typing);
    }
    if (value.type().isNumericText()) {
      return new Typed(
          same(cast, Numerics.call(Types.internalName(cast.type()), value.node())), type);
    }
    return new Typed(
        isText(value.type())
            ? Nodes.call(
                cast.getParserPosition(),
                "_pg_" + Types.internalName(cast.type()) + "in",
                Nodes.cast(cast.getParserPosition(), value.node(), "varchar"))
            : same(cast, value.node()),
        type);
  }

  private static boolean isText(SqlType type) {
    return type.oid() == Oids.TEXT || type.oid() == Oids.VARCHAR || type.oid() == Oids.BPCHAR;
  }

  /** To numeric without a scale: a value keeps its own. */
  private static Typed numeric(PgCast cast, Typed value, Typing typing) {
    SqlNode node = value.node();
    SqlParserPos pos = cast.getParserPosition();
    return switch (value.type().oid()) {
      case Oids.UNKNOWN -> {
        String text = Nodes.stringOf(node);
        yield text == null
            ? new Typed(Numerics.read(cast), SqlType.NUMERIC_TEXT)
            : Constants.numeric(text, node, typing);
      }
      case Oids.NUMERIC -> value;
      case Oids.INT2 -> new Typed(Numerics.decimal(node, INT2_DIGITS, 0), SqlType.numeric(0));
      case Oids.INT4 -> new Typed(Numerics.decimal(node, INT4_DIGITS, 0), SqlType.numeric(0));
      case Oids.INT8 -> new Typed(Numerics.decimal(node, INT8_DIGITS, 0), SqlType.numeric(0));
      case Oids.FLOAT4 -> new Typed(Numerics.call("of_float4", node), SqlType.NUMERIC_TEXT);
      case Oids.FLOAT8 -> new Typed(Numerics.call("of_float8", node), SqlType.NUMERIC_TEXT);
      case Oids.TEXT, Oids.VARCHAR, Oids.BPCHAR ->
          new Typed(Numerics.call("in", Nodes.cast(pos, node, "varchar")), SqlType.NUMERIC_TEXT);
      default -> new Typed(Numerics.read(same(cast, node)), SqlType.NUMERIC_TEXT);
    };
  }

  /** To numeric(p,s). */
  private static Typed scaled(PgCast cast, Typed value, int typmod, Typing typing) {
    SqlType type = SqlType.of(Oids.NUMERIC, typmod);
    SqlNode node = value.node();
    if (type.isNumericText()) {
      Typed exact = numeric(cast, value, typing);
      return new Typed(Numerics.typmod(Numerics.text(exact), typmod), type);
    }
    if (value.type().isConstant()) {
      String text = Nodes.stringOf(node);
      return new Typed(
          text == null ? cast : same(cast, Numerics.text(Constants.numeric(text, node, typing))),
          type);
    }
    // A float8 is rounded by the digits it shows, not by those it has.
    return switch (value.type().oid()) {
      case Oids.FLOAT4 -> new Typed(same(cast, Numerics.call("of_float4", node)), type);
      case Oids.FLOAT8 -> new Typed(same(cast, Numerics.call("of_float8", node)), type);
      case Oids.TEXT, Oids.VARCHAR, Oids.BPCHAR ->
          new Typed(
              same(
                  cast, Numerics.call("in", Nodes.cast(cast.getParserPosition(), node, "varchar"))),
              type);
      default -> new Typed(same(cast, node), type);
    };
  }
}
