package io.duckgres.translator.typing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.translator.rewrite.Nodes;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/** What becomes float4 or float8, where the engine's own cast would lose what is out of range. */
final class Floats {
  /** What the engine reads as PostgreSQL does, apart from the range. */
  private static final Pattern PLAIN =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,9})?");

  private Floats() {}

  /**
   * A value as one of the type.
   *
   * @param cast the engine's cast of it, for all that this one is right for
   */
  static SqlNode of(Typed value, int oid, SqlNode cast, Typing typing) {
    SqlType type = value.type();
    String text = type.isConstant() ? Nodes.stringOf(value.node()) : null;
    if (text != null) {
      return constant(value.node(), text, oid, cast, typing);
    }
    return switch (type.oid()) {
      case Oids.TEXT, Oids.VARCHAR, Oids.BPCHAR ->
          read(Nodes.cast(cast.getParserPosition(), value.node(), "varchar"), oid);
      case Oids.NUMERIC -> type.isNumericText() ? read(value.node(), oid) : cast;
      case Oids.FLOAT8 ->
          oid == Oids.FLOAT4
              ? Nodes.call(cast.getParserPosition(), "_pg_float4", value.node())
              : cast;
      default -> cast;
    };
  }

  /** The number that a text in the engine holds. */
  static SqlNode read(SqlNode text, int oid) {
    String name = oid == Oids.FLOAT4 ? "_pg_float4in" : "_pg_float8in";
    return Nodes.call(text.getParserPosition(), name, text);
  }

  /** Tells where a text is wrong, and writes one of the rarer forms as a number. */
  private static SqlNode constant(SqlNode node, String text, int oid, SqlNode cast, Typing typing) {
    byte[] bytes = text.getBytes(UTF_8);
    String image;
    try {
      image =
          oid == Oids.FLOAT4
              ? Float.toString(Float4Type.parseText(bytes, 0, bytes.length))
              : Double.toString(Float8Type.parseText(bytes, 0, bytes.length));
    } catch (PgError e) {
      throw e.position(typing.position().applyAsInt(PgNode.start(node)));
    }
    if (PLAIN.matcher(text).matches()) {
      return cast;
    }
    SqlParserPos pos = cast.getParserPosition();
    return Nodes.cast(pos, Nodes.string(pos, image), oid == Oids.FLOAT4 ? "float4" : "float8");
  }
}
