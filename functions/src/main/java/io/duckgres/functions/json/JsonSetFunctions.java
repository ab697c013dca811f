package io.duckgres.functions.json;

import static io.duckgres.functions.json.JsonTypes.JSON;
import static io.duckgres.functions.json.JsonTypes.JSONB;
import static io.duckgres.functions.json.JsonTypes.TEXT;
import static io.duckgres.functions.json.JsonTypes.TEXT_ARRAY;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import java.util.ArrayList;
import java.util.List;

/**
 * Set-returning functions of json and jsonb as functions of lists, which the translator unnests.
 */
public final class JsonSetFunctions implements FunctionGroup {

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (LogicalType type : List.of(JSON, JSONB)) {
      String name = type == JSON ? "json" : "jsonb";
      functions.add(each(name, "_each", type, type));
      functions.add(each(name, "_each_text", type, TEXT));
      functions.add(elements(name, "_array_elements", type, type));
      functions.add(elements(name, "_array_elements_text", type, TEXT));
      functions.add(
          ScalarFunction.of(
              "_pg_" + name + "_object_keys",
              List.of(type),
              TEXT_ARRAY,
              (in, row, out) -> {
                JsonParts parts = JsonParts.of(in.get(0).getBytes(row));
                if (!parts.isObject()) {
                  throw JsonErrors.parameter(
                      "cannot call "
                          + name
                          + "_object_keys on "
                          + (parts.isArray() ? "an array" : "a scalar"));
                }
                List<String> keys = parts.members().stream().map(JsonParts.Member::key).toList();
                int at = out.startList(row, keys.size());
                for (String key : keys) {
                  out.listChild().setString(at++, key);
                }
              }));
    }
    return functions;
  }

  private static ScalarFunction each(
      String name, String suffix, LogicalType type, LogicalType value) {
    String function = name + suffix;
    LogicalType pair = LogicalType.struct(List.of("key", "value"), List.of(TEXT, value));
    return ScalarFunction.of(
        "_pg_" + function,
        List.of(type),
        LogicalType.list(pair),
        (in, row, out) -> {
          JsonParts parts = JsonParts.of(in.get(0).getBytes(row));
          if (!parts.isObject()) {
            throw JsonErrors.parameter(
                type.equals(JSONB)
                    ? "cannot call " + function + " on a non-object"
                    : "cannot deconstruct "
                        + (parts.isArray() ? "an array as an object" : "a scalar"));
          }
          List<JsonParts.Member> members = parts.members();
          int at = out.startList(row, members.size());
          WritableVector pairs = out.listChild();
          for (JsonParts.Member member : members) {
            pairs.structChild(0).setString(at, member.key());
            put(pairs.structChild(1), at, member.value(), value.equals(TEXT));
            at++;
          }
        });
  }

  private static ScalarFunction elements(
      String name, String suffix, LogicalType type, LogicalType value) {
    String function = name + suffix;
    return ScalarFunction.of(
        "_pg_" + function,
        List.of(type),
        LogicalType.list(value),
        (in, row, out) -> {
          JsonParts parts = JsonParts.of(in.get(0).getBytes(row));
          if (!parts.isArray()) {
            throw JsonErrors.parameter(
                type.equals(JSONB)
                    ? "cannot extract elements from "
                        + (parts.isObject() ? "an object" : "a scalar")
                    : "cannot call "
                        + function
                        + " on a "
                        + (parts.isObject() ? "non-array" : "scalar"));
          }
          List<JsonParts> elements = parts.elements();
          int at = out.startList(row, elements.size());
          for (JsonParts element : elements) {
            put(out.listChild(), at++, element, value.equals(TEXT));
          }
        });
  }

  private static void put(WritableVector out, int row, JsonParts part, boolean asText) {
    String text = asText ? part.asText() : part.image();
    if (text == null) {
      out.setNull(row);
    } else {
      out.setString(row, text);
    }
  }
}
