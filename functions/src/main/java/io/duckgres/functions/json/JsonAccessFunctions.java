package io.duckgres.functions.json;

import static io.duckgres.functions.json.JsonTypes.JSON;
import static io.duckgres.functions.json.JsonTypes.JSONB;
import static io.duckgres.functions.json.JsonTypes.TEXT;
import static io.duckgres.functions.json.JsonTypes.TEXT_ARRAY;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of json and jsonb: {@code -> ->> #> #>>}, subscripts, paths, what kind of value. */
public final class JsonAccessFunctions implements FunctionGroup {
  private static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);
  private static final LogicalType INTEGER = LogicalType.of(TypeId.INTEGER);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (LogicalType type : List.of(JSON, JSONB)) {
      functions.add(
          ScalarFunction.of(
              "_pg_json_get",
              List.of(type, TEXT),
              type,
              (in, row, out) -> part(out, row, field(in, row))));
      functions.add(
          ScalarFunction.of(
              "_pg_json_get",
              List.of(type, BIGINT),
              type,
              (in, row, out) -> part(out, row, element(in, row))));
      functions.add(
          ScalarFunction.of(
              "_pg_json_get_text",
              List.of(type, TEXT),
              TEXT,
              (in, row, out) -> text(out, row, field(in, row))));
      functions.add(
          ScalarFunction.of(
              "_pg_json_get_text",
              List.of(type, BIGINT),
              TEXT,
              (in, row, out) -> text(out, row, element(in, row))));
      for (LogicalType path : List.of(TEXT, TEXT_ARRAY)) {
        functions.add(
            ScalarFunction.of(
                "_pg_json_path",
                List.of(type, path),
                type,
                (in, row, out) ->
                    part(out, row, parts(in, row).path(TextArrays.read(in.get(1), row)))));
        functions.add(
            ScalarFunction.of(
                "_pg_json_path_text",
                List.of(type, path),
                TEXT,
                (in, row, out) ->
                    text(out, row, parts(in, row).path(TextArrays.read(in.get(1), row)))));
      }
      String name = type == JSON ? "json" : "jsonb";
      functions.add(
          ScalarFunction.of(
                  "_pg_" + name + "_extract_path",
                  List.of(type),
                  type,
                  (in, row, out) -> part(out, row, parts(in, row).path(steps(in, row))))
              .withVarargs(TEXT));
      functions.add(
          ScalarFunction.of(
                  "_pg_" + name + "_extract_path_text",
                  List.of(type),
                  TEXT,
                  (in, row, out) -> text(out, row, parts(in, row).path(steps(in, row))))
              .withVarargs(TEXT));
      functions.add(
          ScalarFunction.of(
              name + "_typeof",
              List.of(type),
              TEXT,
              (in, row, out) -> out.setString(row, parts(in, row).typeName())));
      functions.add(
          ScalarFunction.of(
              "_pg_" + name + "_array_length",
              List.of(type),
              INTEGER,
              (in, row, out) -> out.setInt(row, length(parts(in, row)))));
    }
    // What the engine makes of jsonb['key'] and jsonb[1].
    functions.add(
        ScalarFunction.of(
            "array_extract",
            List.of(JSONB, TEXT),
            JSONB,
            (in, row, out) ->
                part(out, row, parts(in, row).path(List.of(in.get(1).getString(row))))));
    functions.add(
        ScalarFunction.of(
            "array_extract",
            List.of(JSONB, BIGINT),
            JSONB,
            (in, row, out) ->
                part(
                    out,
                    row,
                    parts(in, row).path(List.of(String.valueOf(in.get(1).getLong(row)))))));
    return functions;
  }

  private static JsonParts parts(Arguments in, int row) {
    return JsonParts.of(in.get(0).getBytes(row));
  }

  private static @Nullable JsonParts field(Arguments in, int row) {
    return parts(in, row).field(in.get(1).getString(row));
  }

  private static @Nullable JsonParts element(Arguments in, int row) {
    JsonParts parts = parts(in, row);
    long index = in.get(1).getLong(row);
    boolean lone = in.get(0).type().equals(JSONB) && !parts.isObject() && !parts.isArray();
    // jsonb keeps a lone scalar as an array of one, and here it shows.
    return !lone ? parts.element(index) : index == 0 || index == -1 ? parts : null;
  }

  private static List<@Nullable String> steps(Arguments in, int row) {
    List<@Nullable String> steps = new ArrayList<>();
    for (int i = 1; i < in.count(); i++) {
      steps.add(in.get(i).getString(row));
    }
    return steps;
  }

  private static int length(JsonParts parts) {
    if (!parts.isArray()) {
      throw JsonErrors.parameter(
          "cannot get array length of a " + (parts.isObject() ? "non-array" : "scalar"));
    }
    return parts.elements().size();
  }

  private static void part(WritableVector out, int row, @Nullable JsonParts part) {
    if (part == null) {
      out.setNull(row);
    } else {
      out.setBytes(row, part.bytes(), 0, part.end() - part.start());
    }
  }

  private static void text(WritableVector out, int row, @Nullable JsonParts part) {
    String text = part == null ? null : part.asText();
    if (text == null) {
      out.setNull(row);
    } else {
      out.setString(row, text);
    }
  }
}
