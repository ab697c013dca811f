package io.duckgres.translator.rewrite;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code interval '…' fields} read as PostgreSQL does and written as months, days, microseconds.
 */
final class IntervalConstants {
  private IntervalConstants() {}

  /**
   * @param fields the restriction, such as {@code day} or {@code year to month}; null for none
   * @throws PgError 22007 for text that is no interval
   */
  static SqlNode interval(String text, @Nullable String fields, SqlParserPos pos) {
    IntervalText value;
    try {
      value = IntervalText.parse(text, lastField(fields));
    } catch (IllegalArgumentException e) {
      throw PgError.error(
              SqlState.INVALID_DATETIME_FORMAT,
              "invalid input syntax for type interval: \"" + text + "\"")
          .causedBy(e);
    }
    value = value.truncated(lastField(fields));
    StringBuilder out = new StringBuilder();
    append(out, value.months(), "months");
    append(out, value.days(), "days");
    append(out, value.micros(), "microseconds");
    if (out.isEmpty()) {
      out.append("0 days");
    }
    return Nodes.cast(pos, Nodes.string(pos, out.toString()), "interval");
  }

  private static void append(StringBuilder out, long amount, String unit) {
    if (amount != 0) {
      out.append(out.isEmpty() ? "" : " ").append(amount).append(' ').append(unit);
    }
  }

  private static @Nullable String lastField(@Nullable String fields) {
    if (fields == null) {
      return null;
    }
    String last = fields.substring(fields.lastIndexOf(' ') + 1);
    int paren = last.indexOf('(');
    return paren < 0 ? last : last.substring(0, paren);
  }
}
