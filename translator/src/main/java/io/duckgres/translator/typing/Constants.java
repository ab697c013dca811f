package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.MoneyType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.ordered.OrderedType;
import io.duckgres.types.ordered.OrderedTypes;
import io.duckgres.types.ordered.RangeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Constants: the type of a number's image, and strings as the type their place asks for. */
final class Constants {
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern DIGITS = Pattern.compile("-?[0-9]*\\.?[0-9]*");
  private static final Pattern EXPONENT = Pattern.compile("-?[0-9.]+[eE][+-]?[0-9]{1,9}");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final Pattern NUMERIC =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");
  private static final Pattern SPECIAL =
      Pattern.compile("nan|[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

  private static final int MOST_SCALE = 16_383;
  private static final int MOST_WHOLE = 131_072;

  private Constants() {}

  static Typed of(PgLiteral literal) {
    boolean number = literal.kind() == PgLiteral.Kind.NUMBER;
    // The engine would take an exponent for a double's.
    return number && (EXPONENT.matcher(literal.text()).matches() || isLong(literal.text()))
        ? numeric(new BigDecimal(literal.text()), literal.getParserPosition())
        : new Typed(
            number && literal.text().startsWith(".") ? whole(literal) : literal, type(literal));
  }

  /** The engine shows a number written without a digit before the point without one. */
  private static SqlNode whole(PgLiteral literal) {
    return Nodes.number(literal.getParserPosition(), "0" + literal.text());
  }

  /** Whether the engine would not take all digits for one number. */
  private static boolean isLong(String image) {
    return image.length() > Types.MAX_PRECISION && DIGITS.matcher(image).matches();
  }

  private static SqlType type(PgLiteral literal) {
    return switch (literal.kind()) {
      case NUMBER -> number(literal.text());
      case STRING, NULL -> SqlType.CONSTANT;
      case TRUE, FALSE -> SqlType.BOOL;
      case BIT_STRING, HEX_STRING -> SqlType.of(Oids.BIT);
    };
  }

  /** Of an image as the engine reads it: decimals by their digits, exponents as double. */
  private static SqlType number(String image) {
    if (!WHOLE.matcher(image).matches()) {
      return DIGITS.matcher(image).matches()
          ? SqlType.numeric(image.length() - image.indexOf('.') - 1)
          : SqlType.UNTOLD;
    }
    if (image.length() <= 9) {
      return SqlType.INT4;
    }
    BigInteger value = new BigInteger(image);
    return value.bitLength() < 32
        ? SqlType.INT4
        : value.bitLength() < 64 ? SqlType.INT8 : SqlType.numeric(0);
  }

  static boolean isNull(SqlNode node) {
    return node instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL;
  }

  /**
   * A constant as one of a type.
   *
   * @throws PgError for text that is none of the type
   */
  static Typed as(Typed constant, int oid, int typmod, Typing typing) {
    SqlType type = SqlType.of(oid, typmod);
    String text = Nodes.stringOf(constant.node());
    if (text == null) {
      return new Typed(constant.node(), type);
    }
    SqlNode node = constant.node();
    SqlParserPos pos = node.getParserPosition();
    check(node, oid, typing);
    return switch (oid) {
      case Oids.INT2, Oids.INT4, Oids.INT8 ->
          new Typed(integer(text, oid, node, typing), SqlType.of(oid));
      case Oids.NUMERIC -> numeric(text, node, typing);
      case Oids.FLOAT4, Oids.FLOAT8 ->
          new Typed(Floats.of(constant, oid, written(node, oid), typing), type);
      case Oids.BOOL,
          Oids.BYTEA,
          Oids.INTERVAL,
          Oids.DATE,
          Oids.TIME,
          Oids.TIMETZ,
          Oids.TIMESTAMP,
          Oids.TIMESTAMPTZ ->
          new Typed(written(node, oid), type);
      case Oids.BPCHAR -> new Typed(Nodes.string(pos, text.replaceAll(" +$", "")), type);
      default ->
          new Typed(
              TypeRules.isArray(oid) || RangeTyping.isOurs(oid) ? written(node, oid) : node, type);
    };
  }

  /**
   * Tells where the text of a type of ours is wrong. That of dates in ranges depends on the
   * session, so only what is no range at all is told here.
   */
  static void check(SqlNode node, int oid, Typing typing) {
    String text = Nodes.stringOf(node);
    if (text == null || !RangeTyping.isOurs(oid)) {
      return;
    }
    try {
      OrderedType type = OrderedTypes.find(oid);
      if (type == null) {
        MoneyType.parse(text);
      } else {
        type.parse(text, TextSettings.DEFAULT);
      }
    } catch (PgError e) {
      RangeKind kind = RangeKind.of(oid);
      boolean dated = kind == RangeKind.DATE || kind == RangeKind.TS || kind == RangeKind.TSTZ;
      if (!dated || e.getMessage().startsWith("malformed")) {
        throw e.position(typing.position().applyAsInt(PgNode.start(node)));
      }
    }
  }

  /** What is stored in a column: blanks beyond varchar(n)'s limit are cut off, as SQL has it. */
  static Typed stored(Typed constant, SqlType column, Typing typing) {
    String text = Nodes.stringOf(constant.node());
    int length = column.typmod() - 4;
    if (text == null
        || column.oid() != Oids.VARCHAR
        || length < 1
        || text.codePointCount(0, text.length()) <= length) {
      return as(constant, column.oid(), column.typmod(), typing);
    }
    int kept = text.offsetByCodePoints(0, length);
    return text.substring(kept).isBlank()
        ? new Typed(
            Nodes.string(constant.node().getParserPosition(), text.substring(0, kept)), column)
        : constant;
  }

  /** {@code 'text'::type}, which the rules then read as PostgreSQL does. */
  private static SqlNode written(SqlNode node, int oid) {
    PgTypeName type = Types.byOid(oid, node.getParserPosition());
    return type == null ? node : Nodes.cast(node.getParserPosition(), node, type);
  }

  private static SqlNode integer(String text, int oid, SqlNode at, Typing typing) {
    String digits = text.strip();
    String name = SqlType.of(oid).display();
    if (!INTEGER.matcher(digits).matches()) {
      throw typing.error(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "invalid input syntax for type " + name + ": \"" + text + "\"",
          at);
    }
    BigInteger value = new BigInteger(digits);
    int bits = oid == Oids.INT2 ? 16 : oid == Oids.INT4 ? 32 : 64;
    if (value.bitLength() >= bits) {
      throw typing.error(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "value \"" + text + "\" is out of range for type " + name,
          at);
    }
    SqlParserPos pos = at.getParserPosition();
    SqlNode number = Nodes.number(pos, value.toString());
    return oid == Oids.INT4 && value.signum() >= 0 ? number : written(number, oid);
  }

  /** A decimal of just the digits given, or text for what is wider or no finite number. */
  static Typed numeric(String text, SqlNode at, Typing typing) {
    String image = text.strip();
    SqlParserPos pos = at.getParserPosition();
    if (SPECIAL.matcher(image).matches()) {
      return new Typed(
          Nodes.call(pos, Numerics.PREFIX + "in", Nodes.string(pos, image)), SqlType.NUMERIC_TEXT);
    }
    if (!NUMERIC.matcher(image).matches()) {
      throw typing.error(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "invalid input syntax for type numeric: \"" + text + "\"",
          at);
    }
    BigDecimal value = new BigDecimal(image);
    if (value.signum() != 0 && (long) value.precision() - value.scale() > MOST_WHOLE) {
      throw typing.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format", at);
    }
    return numeric(value, pos);
  }

  static Typed numeric(BigDecimal value, SqlParserPos pos) {
    if (value.scale() > MOST_SCALE || (long) value.precision() - value.scale() > MOST_WHOLE) {
      // Read where it runs: too many digits before the point are an error there, behind it rounded.
      return new Typed(
          Nodes.call(pos, Numerics.PREFIX + "in", Nodes.string(pos, value.toString())),
          SqlType.NUMERIC_TEXT);
    }
    BigDecimal number = value.scale() < 0 ? value.setScale(0) : value;
    int precision = Math.max(number.precision(), number.scale() + 1);
    SqlNode digits = Nodes.string(pos, number.toPlainString());
    return precision > Types.MAX_PRECISION
        ? new Typed(digits, SqlType.NUMERIC_TEXT)
        : new Typed(
            Numerics.decimal(digits, precision, number.scale()), SqlType.numeric(number.scale()));
  }
}
