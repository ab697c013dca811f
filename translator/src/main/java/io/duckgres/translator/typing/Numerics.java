package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.types.Oids;
import io.duckgres.types.TypeModifiers;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * The two forms of numeric: DECIMAL, exact and fast, where all values have one scale; and text,
 * computed by functions of ours, where each value has its own, as quotients and averages do.
 */
final class Numerics {
  /** What the names of our functions over text begin with. */
  static final String PREFIX = "_pg_numeric_";

  /** Of a number in text form where the engine wants one of its own. */
  private static final int ENGINE_SCALE = 16;

  private Numerics() {}

  static SqlNode decimal(SqlNode value, int precision, int scale) {
    SqlParserPos pos = value.getParserPosition();
    return Nodes.cast(
        pos,
        value,
        Nodes.type(
            pos,
            "numeric",
            Nodes.number(pos, String.valueOf(precision)),
            Nodes.number(pos, String.valueOf(scale))));
  }

  static SqlNode wide(SqlNode value, int scale) {
    return decimal(value, Types.MAX_PRECISION, scale);
  }

  /** For a place that only the engine knows: its own number. */
  static SqlNode decimal(Typed value) {
    return value.type().isNumericText() ? wide(value.node(), ENGINE_SCALE) : value.node();
  }

  /** As a column of numeric is read. */
  static SqlNode plain(Typed value) {
    return value.shown().node();
  }

  /** What sorts and compares as the number. */
  static SqlNode key(Typed value) {
    return value.type().isNumericText() ? call("key", value.node()) : value.node();
  }

  static SqlNode call(String function, SqlNode first, SqlNode... more) {
    SqlNode[] arguments = new SqlNode[more.length + 1];
    arguments[0] = first;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return Nodes.call(first.getParserPosition(), PREFIX + function, arguments);
  }

  /** Whether it is a number that numeric arithmetic takes as it is. */
  static boolean isExact(Typed value) {
    return value.type().isNumeric() || value.type().isInteger();
  }

  /** A numeric or integer as text. */
  static SqlNode text(Typed value) {
    Typed shown = value.shown();
    SqlNode node = shown.node();
    if (shown.type().isNumericText()) {
      return node;
    }
    SqlParserPos pos = node.getParserPosition();
    if (node instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NUMBER) {
      return Nodes.string(pos, image(literal.text()));
    }
    if (node instanceof PgCast cast
        && cast.value() instanceof PgLiteral literal
        && literal.kind() == PgLiteral.Kind.STRING
        && shown.type().isNumeric()) {
      return literal;
    }
    SqlType type = shown.type();
    // The engine shows no zero before the point of a DECIMAL without digits there.
    boolean fraction =
        type.isNumeric() && type.scale() > 0 && type.typmod() == fractionTypmod(type.scale());
    return fraction
        ? call("in", Nodes.cast(pos, node, "varchar"))
        : Nodes.cast(pos, node, "varchar");
  }

  /** As text, or as a number that the engine shows as PostgreSQL does. */
  static SqlNode shown(Typed value) {
    Typed shown = value.shown();
    SqlType type = shown.type();
    return type.isNumeric() && type.scale() > 0 && type.typmod() == fractionTypmod(type.scale())
        ? text(value)
        : shown.node();
  }

  private static int fractionTypmod(int scale) {
    return TypeModifiers.ofNumeric(scale, scale);
  }

  /** {@code .5} and {@code 5.} with the digits that PostgreSQL shows. */
  private static String image(String text) {
    String whole = text.startsWith(".") ? "0" + text : text;
    return whole.endsWith(".") ? whole.substring(0, whole.length() - 1) : whole;
  }

  /** An engine's value of another type, in numeric's text form. */
  static SqlNode read(SqlNode value) {
    SqlParserPos pos = value.getParserPosition();
    SqlNode inner = value instanceof PgCast cast && !cast.tryCast() ? cast.value() : value;
    return Nodes.cast(pos, Nodes.cast(pos, inner, Types.WIDE_NUMERIC), "varchar");
  }

  /** Rounded to the scale of a type modifier and refused where it is too large. */
  static SqlNode typmod(SqlNode text, int typmod) {
    return call("typmod", text, Nodes.number(text.getParserPosition(), String.valueOf(typmod)));
  }

  /** As it is stored in a column without a type modifier. */
  static SqlNode stored(Typed value) {
    SqlNode node = value.node();
    return value.type().isNumeric() && !Constants.isNull(node)
        ? Nodes.cast(node.getParserPosition(), text(value), Types.WIDE_NUMERIC)
        : node;
  }

  /** Several values as one type, integers among them becoming numeric. */
  static List<Typed> unified(List<Typed> values) {
    boolean text = values.stream().anyMatch(v -> v.type().isNumericText());
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (Typed value : values) {
      if (!Constants.isNull(value.node())) {
        most = Math.max(most, value.type().scale());
        least = Math.min(least, value.type().scale());
      }
    }
    List<Typed> unified = new ArrayList<>(values.size());
    for (Typed value : values) {
      if (Constants.isNull(value.node())) {
        unified.add(new Typed(value.node(), SqlType.numeric(most)));
      } else if (text) {
        unified.add(new Typed(text(value), SqlType.NUMERIC_TEXT));
      } else {
        boolean ragged = most != least || value.exact() != null;
        unified.add(new Typed(value.node(), SqlType.numeric(most), ragged ? text(value) : null));
      }
    }
    return unified;
  }

  /** A value to compute with as float8. */
  static SqlNode float8(Typed value) {
    if (value.type().isNumericText()) {
      return Floats.read(value.node(), Oids.FLOAT8);
    }
    return value.type().oid() == Oids.FLOAT8
        ? value.node()
        : Nodes.cast(value.node().getParserPosition(), value.node(), "float8");
  }
}
