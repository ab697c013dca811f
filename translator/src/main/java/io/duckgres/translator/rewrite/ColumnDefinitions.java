package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgIsTest;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTypeName;
import java.util.Map;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** What column types mean beyond the engine's type: serials and limited lengths. */
final class ColumnDefinitions {
  private static final Map<String, String> SERIAL =
      Map.of(
          "serial", "int4",
          "serial4", "int4",
          "bigserial", "int8",
          "serial8", "int8",
          "smallserial", "int2",
          "serial2", "int2");

  private ColumnDefinitions() {}

  /** The integer type behind a serial type, null for another type. */
  static @Nullable PgTypeName serial(PgTypeName type) {
    String name = type.name().names.size() == 1 ? SERIAL.get(type.name().names.getFirst()) : null;
    return name == null ? null : Nodes.type(type.getParserPosition(), name);
  }

  /**
   * The engine keeps no length: a check raises PostgreSQL's error (22001). The catalogs read the
   * length back from the message.
   */
  static @Nullable SqlNode lengthCheck(SqlIdentifier column, PgTypeName type, SqlParserPos pos) {
    int length = Types.isArray(type) ? 0 : Types.length(type);
    if (length == 0) {
      return isNoted(type) ? note(column, type, pos) : null;
    }
    boolean padded = Types.internalName(type).equals("bpchar");
    SqlNode text = padded ? Nodes.call(pos, "rtrim", column, Nodes.string(pos, " ")) : column;
    String shown = (padded ? "character(" : "character varying(") + length + ")";
    return Nodes.when(
        pos,
        Nodes.operator(
            pos, Nodes.call(pos, "length", text), ">", Nodes.number(pos, String.valueOf(length))),
        Nodes.call(pos, "error", Nodes.string(pos, "value too long for type " + shown)),
        new PgLiteral(pos, PgLiteral.Kind.TRUE, "true"));
  }

  private static boolean isNoted(PgTypeName type) {
    String name = Types.internalName(type);
    return switch (name) {
      case "numeric" -> !Types.isArray(type) && Types.typmod(type) >= 0 && Types.isWide(type);
      case "bit", "varbit", "time", "timetz", "timestamp", "timestamptz", "interval" ->
          !Types.isArray(type) && Types.typmod(type) >= 0;
      default -> false;
    };
  }

  /** A condition that holds, from which the catalogs read the type and its modifier. */
  private static SqlNode note(SqlIdentifier column, PgTypeName type, SqlParserPos pos) {
    String note = "type modifier %d of %d".formatted(Types.typmod(type), Types.oid(type));
    return Nodes.when(
        pos,
        new PgIsTest(pos, column, PgIsTest.Kind.NULL, false, null),
        new PgLiteral(pos, PgLiteral.Kind.TRUE, "true"),
        Nodes.operator(pos, Nodes.string(pos, note), "<>", Nodes.string(pos, "")));
  }
}
