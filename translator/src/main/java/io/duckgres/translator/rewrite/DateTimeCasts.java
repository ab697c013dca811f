package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.DateTimeConstant;
import io.duckgres.types.IntervalRange;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.Set;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * Casts to date and time types. A constant that means the same in every session becomes its ISO
 * form here; other text is read by {@code _pg_date} and its kin under the session's settings, which
 * have overloads for what else casts to the type.
 */
final class DateTimeCasts {
  private static final Set<String> NAMES =
      Set.of("date", "time", "timetz", "timestamp", "timestamptz", "interval");

  private DateTimeCasts() {}

  static boolean isDateTime(String name) {
    return NAMES.contains(name);
  }

  /**
   * @param name the type's name in pg_type, one that {@link #isDateTime}
   * @throws PgError 22007, 22008 … for a constant that no session reads
   */
  static SqlNode to(SqlNode value, PgTypeName type, String name, SqlParserPos pos) {
    int typmod = typmod(type, name);
    String text = Nodes.stringOf(value);
    if (text != null) {
      return constant(text, name, typmod, pos);
    }
    if (value instanceof PgParam || isNull(value)) {
      return rounded(Nodes.cast(pos, value, Types.engine(type)), typmod, pos);
    }
    return rounded(Nodes.call(pos, "_pg_" + name, value), typmod, pos);
  }

  private static boolean isNull(SqlNode value) {
    return (value instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL)
        || (value instanceof PgCast cast && isNull(cast.value()));
  }

  private static SqlNode constant(String text, String name, int typmod, SqlParserPos pos) {
    PgType type = PgTypes.byName(name);
    if (type == null) {
      throw new IllegalStateException("no type " + name);
    }
    String portable = DateTimeConstant.portable(type.oid(), text, typmod);
    if (portable != null) {
      // The engine's own cast to timestamptz, which cannot be replaced, reads no years BC.
      return name.equals("timestamptz") && portable.endsWith("BC")
          ? Nodes.call(pos, "_pg_timestamptz", Nodes.string(pos, portable))
          : Nodes.cast(pos, Nodes.string(pos, portable), name);
    }
    SqlNode constant = Nodes.string(pos, text);
    if (name.equals("interval") && typmod >= 0) {
      return Nodes.call(pos, "_pg_interval", constant, Nodes.number(pos, String.valueOf(typmod)));
    }
    SqlNode read =
        DateTimeConstant.isRelative(text)
            ? Nodes.call(pos, "_pg_" + name, constant, Nodes.call(pos, "now"))
            : Nodes.call(pos, "_pg_" + name, constant);
    return rounded(read, typmod, pos);
  }

  /** What the type's modifier leaves of a value. */
  static SqlNode rounded(SqlNode value, int typmod, SqlParserPos pos) {
    return typmod < 0
        ? value
        : Nodes.call(pos, "_pg_round", value, Nodes.number(pos, String.valueOf(typmod)));
  }

  /** Digits of the second, an interval's fields and digits; -1 for none. */
  static int typmod(PgTypeName type, String name) {
    int[] modifiers = Types.modifiers(type);
    int digits = modifiers.length == 0 ? -1 : Math.min(modifiers[0], 6);
    if (!name.equals("interval")) {
      return name.equals("date") ? -1 : digits;
    }
    String fields = type.fields();
    int paren = fields == null ? -1 : fields.indexOf('(');
    if (fields != null && paren >= 0) {
      digits = Integer.parseInt(fields.substring(paren + 1, fields.indexOf(')', paren)).strip());
      fields = fields.substring(0, paren).strip();
    }
    return IntervalRange.of(fields, digits).typmod();
  }
}
