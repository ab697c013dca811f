package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgTypeName;
import java.math.BigDecimal;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Casts to numeric: a constant keeps all its digits, which DuckDB's DECIMAL(18,3) would not. */
final class Numerics {
  private Numerics() {}

  static SqlNode cast(SqlNode value, PgTypeName type, SqlParserPos pos) {
    if (Types.modifiers(type).length == 0) {
      String image = Nodes.numberOf(value);
      SqlNode exact = exact(image == null ? Nodes.stringOf(value) : image, pos);
      if (exact != null) {
        return exact;
      }
    }
    if (!Types.isWide(type)) {
      return Nodes.cast(pos, value, Types.engine(type));
    }
    int typmod = Types.typmod(type);
    return typmod < 0
        ? Nodes.cast(pos, value, Types.engine(type))
        : Nodes.call(
            pos,
            "_pg_numeric_typmod",
            Nodes.cast(pos, Nodes.cast(pos, value, Types.WIDE_NUMERIC), "varchar"),
            Nodes.number(pos, String.valueOf(typmod)));
  }

  /** The constant as a DECIMAL just wide enough; null when it is no number or too wide. */
  private static @Nullable SqlNode exact(@Nullable String image, SqlParserPos pos) {
    if (image == null) {
      return null;
    }
    BigDecimal number;
    try {
      number = new BigDecimal(image.strip());
    } catch (NumberFormatException e) {
      return null;
    }
    if (number.scale() < 0) {
      number = number.setScale(0);
    }
    int precision = Math.max(number.precision(), number.scale() + 1);
    if (precision > Types.MAX_PRECISION) {
      return null;
    }
    return Nodes.cast(
        pos,
        Nodes.string(pos, number.toPlainString()),
        Nodes.type(
            pos,
            "numeric",
            Nodes.number(pos, String.valueOf(precision)),
            Nodes.number(pos, String.valueOf(number.scale()))));
  }
}
