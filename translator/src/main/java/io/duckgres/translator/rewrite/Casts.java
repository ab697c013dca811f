package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgNode;
import io.duckgres.translator.tree.PgParam;
import io.duckgres.translator.tree.PgTypeName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;

/**
 * {@code x::t}: engine types, lengths that PostgreSQL cuts to, names of objects as OIDs, constants
 * in PostgreSQL's own text forms.
 */
final class Casts implements Rule {
  private static final Map<String, String> OUTPUTS = outputs();

  /** Columns of the catalogs whose text is that of int2vector and oidvector. */
  private static final Set<String> VECTORS =
      Set.of("indkey", "indoption", "indclass", "indcollation", "proargtypes");

  /** Types whose text is the engine's. */
  private static final Set<String> TEXTS =
      Set.of("text", "varchar", "int2", "int4", "int8", "uuid", "jsonb");

  /** Frequent functions whose result is text. */
  private static final Set<String> TEXT_CALLS = textCalls();

  @Override
  public Set<Class<? extends PgNode>> nodes() {
    return Set.of(PgCast.class);
  }

  @Override
  public SqlNode apply(SqlNode node, RewriteContext context) {
    return node instanceof PgCast cast && !cast.tryCast()
        ? to(cast.value(), cast.type(), cast.getParserPosition())
        : node;
  }

  static SqlNode to(SqlNode value, PgTypeName type, SqlParserPos pos) {
    String name = Types.internalName(type);
    if (Types.isArray(type)) {
      return Constants.array(value, type, pos);
    }
    if (name.equals("tid")) {
      return Nodes.call(pos, "tidin", Nodes.cast(pos, value, "text"));
    }
    if (Types.REG_TYPES.contains(name)) {
      // The macro alone would tell the engine nothing of a parameter's type.
      SqlNode named = value instanceof PgParam ? Nodes.cast(pos, value, "text") : value;
      return Nodes.call(pos, name + "in", named);
    }
    if (DateTimeCasts.isDateTime(name)) {
      return DateTimeCasts.to(value, type, name, pos);
    }
    String text = Nodes.stringOf(value);
    if (text != null) {
      SqlNode constant = Constants.of(text, name, pos);
      if (constant != null) {
        return constant;
      }
    }
    return switch (name) {
      // Read by the session's settings.
      case "daterange",
          "tsrange",
          "tstzrange",
          "datemultirange",
          "tsmultirange",
          "tstzmultirange" ->
          text != null
              ? Nodes.call(pos, "_pg_" + name, value)
              : Nodes.cast(pos, value, Types.engine(type));
      case "char" -> Nodes.call(pos, "charin", Nodes.cast(pos, value, "text"));
      case "text", "varchar", "bpchar", "name" -> text(name, value, type, pos);
      case "numeric" -> Numerics.cast(value, type, pos);
      // The engine's own cast lets more through than PostgreSQL's json_in.
      case "json" ->
          value instanceof PgParam
                  || value instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL
              ? Nodes.cast(pos, value, Types.engine(type))
              : Nodes.call(pos, "_pg_json_in", value);
      case "bytea" ->
          value instanceof PgCast inner && Types.internalName(inner.type()).equals("bytea")
              ? value
              : value instanceof PgParam
                      || value instanceof PgLiteral literal && literal.kind() == PgLiteral.Kind.NULL
                  ? Nodes.cast(pos, value, Types.engine(type))
                  : Nodes.call(pos, "_pg_bytea", value);
      case "bit", "varbit" -> BitStrings.cast(value, name, type, true, pos);
      case "int4", "int8" ->
          BitStrings.isBits(value)
              ? Nodes.call(pos, "_pg_bit_to_" + name, value)
              : Nodes.cast(pos, value, Types.engine(type));
      default -> Nodes.cast(pos, value, Types.engine(type));
    };
  }

  private static SqlNode text(String name, SqlNode value, PgTypeName type, SqlParserPos pos) {
    SqlNode written = written(value);
    SqlNode text =
        isText(written)
            ? Nodes.cast(pos, written, Types.engine(type))
            : Nodes.call(pos, "_pg_cast_text", written);
    int length = Types.length(type);
    if (name.equals("name")) {
      return Nodes.stringOf(value) != null ? text : Nodes.call(pos, "left", text, sixtyThree(pos));
    }
    if (length > 0) {
      text = Nodes.call(pos, "left", text, Nodes.number(pos, String.valueOf(length)));
    }
    // char(n) is kept without its blanks and filled up when it is sent.
    return name.equals("bpchar") && length > 0
        ? Nodes.call(pos, "rtrim", text, Nodes.string(pos, " "))
        : text;
  }

  /** Whether it is a column of the catalogs that is an int2vector or oidvector. */
  static boolean isVector(SqlNode value) {
    return value instanceof SqlIdentifier name && VECTORS.contains(Nodes.last(name));
  }

  /** Whether the engine's own cast to text will do, as that of a constant or of a text. */
  private static boolean isText(SqlNode value) {
    return value instanceof PgLiteral
        || value instanceof PgParam
        || value instanceof PgFunctionCall call && TEXT_CALLS.contains(Nodes.last(call.name()))
        || value instanceof PgCast cast
            && !Types.isArray(cast.type())
            && TEXTS.contains(Types.internalName(cast.type()));
  }

  private static SqlNode sixtyThree(SqlParserPos pos) {
    return Nodes.number(pos, "63");
  }

  private static SqlNode written(SqlNode value) {
    if (isVector(value)) {
      SqlParserPos pos = value.getParserPosition();
      return Nodes.call(pos, "array_to_string", value, Nodes.string(pos, " "));
    }
    return named(value);
  }

  /** {@code x::regclass::text} is the object's name, not its number. */
  static SqlNode named(SqlNode value) {
    if (value instanceof PgFunctionCall call && call.name().names.size() == 1) {
      String output = OUTPUTS.get(Nodes.last(call.name()));
      if (output != null) {
        return Nodes.call(call.getParserPosition(), output, call);
      }
    }
    return value;
  }

  private static Set<String> textCalls() {
    Set<String> calls = new HashSet<>(OUTPUTS.values());
    calls.addAll(
        Set.of(
            "array_to_string",
            "_pg_json_get_text",
            "_pg_json_path_text",
            "lower",
            "upper",
            "concat",
            "_pg_text_of"));
    return Set.copyOf(calls);
  }

  /** By a function that gives a number, the one that writes it as PostgreSQL shows it. */
  private static Map<String, String> outputs() {
    Map<String, String> outputs = new HashMap<>();
    for (String type : Types.REG_TYPES) {
      outputs.put(type + "in", type + "out");
      outputs.put("to_" + type, type + "out");
    }
    outputs.put("tidin", "tidout");
    outputs.put("rowid_tid", "tidout");
    return Map.copyOf(outputs);
  }
}
