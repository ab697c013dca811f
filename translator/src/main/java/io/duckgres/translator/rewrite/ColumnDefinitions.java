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

  /** Stands between the elements of an array that are looked at as one text. */
  private static final String BETWEEN = "\u001f";

  /** What the engine's regular expressions can repeat. */
  private static final int MOST_REPEATED = 1000;

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
    int length = Types.length(type);
    if (Types.isArray(type)) {
      checkElements(type);
      return length == 0 ? null : elements(column, type, length, pos);
    }
    if (length == 0) {
      return isNoted(type) ? note(column, type, pos) : null;
    }
    return Nodes.when(
        pos, isLonger(column, type, length, pos), tooLong(type, length, pos), yes(pos));
  }

  private static SqlNode isLonger(SqlNode value, PgTypeName type, int length, SqlParserPos pos) {
    SqlNode text = isPadded(type) ? Nodes.call(pos, "rtrim", value, Nodes.string(pos, " ")) : value;
    return Nodes.operator(
        pos, Nodes.call(pos, "length", text), ">", Nodes.number(pos, String.valueOf(length)));
  }

  private static SqlNode tooLong(PgTypeName type, int length, SqlParserPos pos) {
    String shown = (isPadded(type) ? "character(" : "character varying(") + length + ")";
    return Nodes.call(pos, "error", Nodes.string(pos, "value too long for type " + shown));
  }

  private static boolean isPadded(PgTypeName type) {
    return Types.internalName(type).equals("bpchar");
  }

  private static SqlNode yes(SqlParserPos pos) {
    return new PgLiteral(pos, PgLiteral.Kind.TRUE, "true");
  }

  private static SqlNode no(SqlParserPos pos) {
    return new PgLiteral(pos, PgLiteral.Kind.FALSE, "false");
  }

  /** Of an array each element; the type and modifier are read from a condition that never holds. */
  private static SqlNode elements(
      SqlIdentifier column, PgTypeName type, int length, SqlParserPos pos) {
    SqlNode elements = column;
    for (int i = 1; i < type.arrayBounds().size(); i++) {
      elements = Nodes.call(pos, "flatten", elements);
    }
    SqlNode joined =
        Nodes.call(
            pos,
            "list_aggregate",
            elements,
            Nodes.string(pos, "string_agg"),
            Nodes.string(pos, BETWEEN));
    // The engine takes no lambda in a CHECK.
    String one = "[^" + BETWEEN + "]";
    String longer =
        "(?s).*" + one + "{" + length + "}" + (isPadded(type) ? one + "*[^ " + BETWEEN + "]" : one);
    SqlNode found = Nodes.call(pos, "regexp_full_match", joined, Nodes.string(pos, longer + ".*"));
    return Nodes.when(
        pos,
        Nodes.operator(pos, Nodes.string(pos, noted(type)), "=", Nodes.string(pos, "")),
        yes(pos),
        Nodes.when(
            pos, length > MOST_REPEATED ? no(pos) : found, tooLong(type, length, pos), yes(pos)));
  }

  private static String noted(PgTypeName type) {
    return "type modifier %d of %d".formatted(Types.typmod(type), Types.oid(type));
  }

  /** The elements of an array are not rounded or cut; a modifier that asks for it is refused. */
  private static void checkElements(PgTypeName type) {
    int typmod = Types.typmod(type);
    boolean kept =
        switch (Types.internalName(type)) {
          case "bit", "varbit" -> typmod < 0;
          case "time", "timetz", "timestamp", "timestamptz" -> typmod < 0 || typmod == 6;
          case "interval" -> typmod < 0;
          case "numeric" -> typmod < 0 || !Types.isWide(type);
          default -> true;
        };
    if (!kept) {
      throw RewriteContext.unsupported(
          "a modifier of the elements of a column of type " + Types.internalName(type) + "[]",
          "Leave it out, or keep the values in columns or rows of their own.");
    }
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
    return Nodes.when(
        pos,
        new PgIsTest(pos, column, PgIsTest.Kind.NULL, false, null),
        yes(pos),
        Nodes.operator(pos, Nodes.string(pos, noted(type)), "<>", Nodes.string(pos, "")));
  }
}
