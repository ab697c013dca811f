package io.duckgres.translator.rewrite;

import io.duckgres.translator.tree.PgAlias;
import io.duckgres.translator.tree.PgCast;
import io.duckgres.translator.tree.PgColumnDef;
import io.duckgres.translator.tree.PgFunctionCall;
import io.duckgres.translator.tree.PgFunctionRef;
import io.duckgres.translator.tree.PgLiteral;
import io.duckgres.translator.tree.PgTarget;
import io.duckgres.translator.tree.PgTypeName;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * {@code json_to_record(j) AS t(a int, …)} and its like: each column is a member of the object cast
 * to the column's type; json_populate_record(NULL::t, j) is a cast to the composite type.
 */
final class RecordFunctions {
  private static final String ROW = "_r";

  private RecordFunctions() {}

  /** Null when the function is none of these. */
  static @Nullable SqlNode rewrite(PgFunctionRef ref) {
    if (ref.functions().size() != 1 || !(ref.functions().get(0) instanceof PgFunctionCall call)) {
      return null;
    }
    String name = Nodes.builtin(call.name());
    SqlParserPos pos = ref.getParserPosition();
    return switch (name) {
      case "json_to_record", "jsonb_to_record" ->
          of(ref, defined(ref, name, pos), call.arguments().get(0), name);
      case "json_to_recordset", "jsonb_to_recordset" ->
          of(ref, defined(ref, name, pos), elements(call, 0, name, pos), name);
      case "json_populate_record", "jsonb_populate_record" ->
          of(ref, List.of(populated(call, pos)), call.arguments().get(1), name);
      case "json_populate_recordset", "jsonb_populate_recordset" ->
          of(ref, List.of(populated(call, pos)), elements(call, 1, name, pos), name);
      default -> null;
    };
  }

  private static SqlNode of(
      PgFunctionRef ref, List<SqlNode> columns, SqlNode rows, String function) {
    SqlParserPos pos = ref.getParserPosition();
    SqlNode row = new PgTarget(pos, rows, Nodes.name(pos, ROW));
    return FunctionTables.over(List.of(row), columns, FunctionTables.relation(ref, function), pos);
  }

  private static SqlNode elements(
      PgFunctionCall call, int argument, String name, SqlParserPos pos) {
    String list = name.startsWith("jsonb") ? "_pg_jsonb_array_elements" : "_pg_json_array_elements";
    return Nodes.call(pos, "unnest", Nodes.call(pos, list, call.arguments().get(argument)));
  }

  private static List<SqlNode> defined(PgFunctionRef ref, String function, SqlParserPos pos) {
    PgAlias alias = ref.alias();
    SqlNodeList definitions = alias == null ? Nodes.NONE : alias.columnDefinitions();
    if (definitions.isEmpty()) {
      throw PgError.error(
          SqlState.SYNTAX_ERROR,
          "a column definition list is required for functions returning \"record\"");
    }
    List<SqlNode> columns = new ArrayList<>();
    for (SqlNode node : definitions) {
      PgColumnDef column = (PgColumnDef) node;
      String name = Nodes.last(column.name());
      columns.add(new PgTarget(pos, member(name, column.type(), pos), Nodes.name(pos, name)));
    }
    return columns;
  }

  /** A member as a value of a type: json as it stands, arrays by their elements, else by text. */
  private static SqlNode member(String name, @Nullable PgTypeName type, SqlParserPos pos) {
    SqlNode row = Nodes.name(pos, ROW);
    SqlNode json = Nodes.call(pos, "_pg_json_get", row, Nodes.string(pos, name));
    SqlNode text = Nodes.call(pos, "_pg_json_get_text", row, Nodes.string(pos, name));
    if (type == null) {
      return text;
    }
    String scalar = Types.internalName(type);
    if (Types.isArray(type) || scalar.isEmpty() || Types.oid(type) == 0) {
      return Nodes.cast(pos, Nodes.cast(pos, json, "json"), Types.engine(type));
    }
    return scalar.equals("json") || scalar.equals("jsonb")
        ? Nodes.cast(pos, json, Types.engine(type))
        : Casts.to(text, type, pos);
  }

  /** All fields of the row cast to the type of the first argument. */
  private static SqlNode populated(PgFunctionCall call, SqlParserPos pos) {
    SqlNode row = cast(call, Nodes.name(pos, ROW));
    return new PgTarget(pos, Nodes.call(pos, "unnest", row), null);
  }

  /** {@code json_populate_record(NULL::t, j)} as a cast of j. */
  static SqlNode cast(PgFunctionCall call, SqlNode json) {
    SqlParserPos pos = call.getParserPosition();
    if (call.arguments().get(0) instanceof PgCast base
        && base.value() instanceof PgLiteral literal
        && literal.kind() == PgLiteral.Kind.NULL) {
      return Nodes.cast(pos, Nodes.cast(pos, json, "json"), base.type());
    }
    throw RewriteContext.unsupported(
        Nodes.last(call.name()) + " with values for what is missing",
        "Give the row's type as NULL::type.");
  }
}
