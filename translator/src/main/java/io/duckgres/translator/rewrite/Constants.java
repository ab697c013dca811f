package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgArray;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTypeName;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Constants of a type in text forms that PostgreSQL reads and DuckDB does not. */
final class Constants {
  private Constants() {}

  /** The engine's form; null where the engine reads the same text. */
  static @Nullable SqlNode of(String text, String name, SqlParserPos pos) {
    return switch (name) {
      case "bool" -> bool(text.strip().toLowerCase(Locale.ROOT), pos);
      case "bytea" -> bytes(text, pos);
      default -> null;
    };
  }

  /** Unique prefixes of true, false, yes, no, on, off; 1 and 0. */
  private static @Nullable SqlNode bool(String text, SqlParserPos pos) {
    boolean yes =
        !text.isEmpty()
            && ("true".startsWith(text)
                || "yes".startsWith(text)
                || text.equals("on")
                || text.equals("1"));
    boolean no =
        !text.isEmpty()
            && ("false".startsWith(text)
                || "no".startsWith(text)
                || text.equals("of")
                || text.equals("off")
                || text.equals("0"));
    return yes
        ? new PgLiteral(pos, PgLiteral.Kind.TRUE, "true")
        : no ? new PgLiteral(pos, PgLiteral.Kind.FALSE, "false") : null;
  }

  /** {@code \x6162} or the escape form with backslashes and octal bytes. */
  private static SqlNode bytes(String text, SqlParserPos pos) {
    if (text.startsWith("\\x")) {
      String hex = text.substring(2).replaceAll("\\s", "");
      return hex.length() % 2 == 0 && hex.chars().allMatch(HexFormat::isHexDigit)
          ? Nodes.call(pos, "unhex", Nodes.string(pos, hex))
          : Nodes.call(pos, "byteain", Nodes.string(pos, text));
    }
    StringBuilder hex = new StringBuilder();
    byte[] raw = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (int i = 0; i < raw.length; i++) {
      int value = raw[i] & 0xFF;
      if (value == '\\') {
        if (i + 1 < raw.length && raw[i + 1] == '\\') {
          i++;
        } else if (i + 3 < raw.length && octal(raw, i + 1) >= 0) {
          value = octal(raw, i + 1);
          i += 3;
        } else {
          return Nodes.call(pos, "byteain", Nodes.string(pos, text));
        }
      }
      hex.append(HexFormat.of().toHexDigits((byte) value));
    }
    return Nodes.call(pos, "unhex", Nodes.string(pos, hex.toString()));
  }

  private static int octal(byte[] raw, int at) {
    int value = 0;
    for (int i = at; i < at + 3; i++) {
      if (raw[i] < '0' || raw[i] > '7') {
        return -1;
      }
      value = value * 8 + raw[i] - '0';
    }
    return value <= 0xFF ? value : -1;
  }

  /** A cast to an array type; {@code '{1,2}'} becomes a list of casts. */
  static SqlNode array(SqlNode value, PgTypeName type, SqlParserPos pos) {
    PgTypeName element =
        new PgTypeName(pos, type.name(), type.modifiers(), type.members(), List.of(), false, null);
    String text = Nodes.stringOf(value);
    ArrayText elements = text == null ? null : ArrayText.parse(text);
    if (elements != null) {
      return Nodes.cast(pos, list(elements, element, pos), engineArray(type, elements.depth()));
    }
    if (value instanceof PgArray list && Types.REG_TYPES.contains(Types.internalName(type))) {
      List<SqlNode> named = new ArrayList<>();
      list.getOperandList();
      for (SqlNode item : (org.apache.calcite.sql.SqlNodeList) list.getOperandList().getFirst()) {
        named.add(Casts.to(item, element, pos));
      }
      return new PgArray(pos, Nodes.list(named));
    }
    return Nodes.cast(pos, value, Types.engine(type));
  }

  /** As many dimensions as the constant has. */
  private static PgTypeName engineArray(PgTypeName type, int depth) {
    PgTypeName engine = Types.engine(type);
    List<Integer> bounds = new ArrayList<>(java.util.Collections.nCopies(Math.max(depth, 1), -1));
    return new PgTypeName(
        type.getParserPosition(),
        engine.name(),
        engine.modifiers(),
        engine.members(),
        bounds,
        false,
        null);
  }

  private static SqlNode list(ArrayText text, PgTypeName element, SqlParserPos pos) {
    List<SqlNode> items = new ArrayList<>();
    for (ArrayText item : text.items()) {
      if (item.isList()) {
        items.add(list(item, element, pos));
      } else {
        String value = item.value();
        items.add(
            value == null
                ? Nodes.nullValue(pos)
                : Casts.to(Nodes.string(pos, value), element, pos));
      }
    }
    return new PgArray(pos, Nodes.list(items));
  }
}
