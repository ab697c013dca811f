package io.duckgres.functions.json;

import static io.duckgres.functions.json.JsonTypes.JSON;
import static io.duckgres.functions.json.JsonTypes.JSONB;
import static io.duckgres.functions.json.JsonTypes.TEXT;
import static io.duckgres.functions.json.JsonTypes.TEXT_ARRAY;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Comparison, containment, existence and changes of jsonb, under PostgreSQL's function names. */
public final class JsonbFunctions implements FunctionGroup {
  private static final LogicalType BOOLEAN = LogicalType.of(TypeId.BOOLEAN);
  private static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);
  private static final LogicalType INTEGER = LogicalType.of(TypeId.INTEGER);

  /** Two jsonb values to one. */
  @FunctionalInterface
  private interface Change {
    Json apply(Arguments in, int row);
  }

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    comparisons(functions);
    containment(functions);
    edits(functions);
    deletions(functions);
    functions.add(
        ScalarFunction.of(
            "jsonb_pretty",
            List.of(JSONB),
            TEXT,
            (in, row, out) -> out.setString(row, JsonWriter.pretty(read(in, 0, row)))));
    functions.add(
        change(
            "jsonb_strip_nulls",
            List.of(JSONB),
            (in, row) -> JsonEdit.stripNulls(read(in, 0, row))));
    functions.add(
        ScalarFunction.of(
            "json_strip_nulls",
            List.of(JSON),
            JSON,
            (in, row, out) -> out.setString(row, JsonStrip.strip(in.get(0).getBytes(row)))));
    return functions;
  }

  private static void comparisons(List<ScalarFunction> functions) {
    functions.add(compare("jsonb_eq", order -> order == 0));
    functions.add(compare("jsonb_ne", order -> order != 0));
    functions.add(compare("jsonb_lt", order -> order < 0));
    functions.add(compare("jsonb_le", order -> order <= 0));
    functions.add(compare("jsonb_gt", order -> order > 0));
    functions.add(compare("jsonb_ge", order -> order >= 0));
    functions.add(
        ScalarFunction.of(
            "jsonb_cmp",
            List.of(JSONB, JSONB),
            INTEGER,
            (in, row, out) ->
                out.setInt(
                    row, Integer.signum(JsonOrder.compare(read(in, 0, row), read(in, 1, row))))));
  }

  private static ScalarFunction compare(String name, IntPredicate test) {
    return ScalarFunction.of(
        name,
        List.of(JSONB, JSONB),
        BOOLEAN,
        (in, row, out) ->
            out.setBoolean(row, test.test(JsonOrder.compare(read(in, 0, row), read(in, 1, row)))));
  }

  private static void containment(List<ScalarFunction> functions) {
    for (String name : List.of("@>", "jsonb_contains")) {
      functions.add(test(name, JsonOrder::contains));
    }
    for (String name : List.of("<@", "jsonb_contained")) {
      functions.add(test(name, (part, whole) -> JsonOrder.contains(whole, part)));
    }
    functions.add(
        ScalarFunction.of(
            "jsonb_exists",
            List.of(JSONB, TEXT),
            BOOLEAN,
            (in, row, out) ->
                out.setBoolean(row, exists(read(in, 0, row), in.get(1).getString(row)))));
    for (LogicalType keys : List.of(TEXT, TEXT_ARRAY)) {
      functions.add(
          ScalarFunction.of(
              "jsonb_exists_any",
              List.of(JSONB, keys),
              BOOLEAN,
              (in, row, out) -> {
                Json value = read(in, 0, row);
                out.setBoolean(
                    row,
                    TextArrays.read(in.get(1), row).stream()
                        .anyMatch(key -> key != null && exists(value, key)));
              }));
      functions.add(
          ScalarFunction.of(
              "jsonb_exists_all",
              List.of(JSONB, keys),
              BOOLEAN,
              (in, row, out) -> {
                Json value = read(in, 0, row);
                out.setBoolean(
                    row,
                    TextArrays.read(in.get(1), row).stream()
                        .allMatch(key -> key == null || exists(value, key)));
              }));
    }
  }

  private static ScalarFunction test(String name, BiPredicate<Json, Json> test) {
    return ScalarFunction.of(
        name,
        List.of(JSONB, JSONB),
        BOOLEAN,
        (in, row, out) -> out.setBoolean(row, test.test(read(in, 0, row), read(in, 1, row))));
  }

  private static boolean exists(Json value, String key) {
    return switch (value) {
      case Json.Obj object -> object.members().containsKey(key);
      case Json.Array array -> array.items().contains(new Json.Text(key));
      case Json.Text text -> text.value().equals(key);
      default -> false;
    };
  }

  private static void edits(List<ScalarFunction> functions) {
    for (LogicalType path : List.of(TEXT, TEXT_ARRAY)) {
      functions.add(
          change(
              "jsonb_set",
              List.of(JSONB, path, JSONB),
              (in, row) -> set(in, row, JsonEdit.Mode.SET)));
      functions.add(
          change(
              "jsonb_set",
              List.of(JSONB, path, JSONB, BOOLEAN),
              (in, row) ->
                  set(in, row, flag(in, row) ? JsonEdit.Mode.SET : JsonEdit.Mode.REPLACE)));
      functions.add(
          change(
              "jsonb_insert",
              List.of(JSONB, path, JSONB),
              (in, row) -> set(in, row, JsonEdit.Mode.INSERT_BEFORE)));
      functions.add(
          change(
              "jsonb_insert",
              List.of(JSONB, path, JSONB, BOOLEAN),
              (in, row) ->
                  set(
                      in,
                      row,
                      flag(in, row) ? JsonEdit.Mode.INSERT_AFTER : JsonEdit.Mode.INSERT_BEFORE)));
      functions.add(
          change(
              "jsonb_delete_path",
              List.of(JSONB, path),
              (in, row) ->
                  JsonEdit.set(
                      read(in, 0, row),
                      TextArrays.read(in.get(1), row),
                      null,
                      JsonEdit.Mode.DELETE)));
      functions.add(JsonSetLax.function(path, List.of()));
      functions.add(JsonSetLax.function(path, List.of(BOOLEAN)));
      functions.add(JsonSetLax.function(path, List.of(BOOLEAN, TEXT)));
    }
    for (String name : List.of("||", "jsonb_concat")) {
      functions.add(
          change(
              name,
              List.of(JSONB, JSONB),
              (in, row) -> JsonEdit.concat(read(in, 0, row), read(in, 1, row))));
    }
    // A constant beside jsonb is jsonb, which the engine would take for text.
    functions.add(
        change(
            "||",
            List.of(JSONB, TEXT),
            (in, row) -> JsonEdit.concat(read(in, 0, row), read(in, 1, row))));
    functions.add(
        change(
            "||",
            List.of(TEXT, JSONB),
            (in, row) -> JsonEdit.concat(read(in, 0, row), read(in, 1, row))));
    functions.add(
        new ScalarFunction(
            "_pg_assign",
            List.of(JSONB, TEXT_ARRAY, JSONB),
            null,
            JSONB,
            false,
            true,
            false,
            (in, row, out) -> {
              // What is null becomes what the path asks for; a null value is JSON's null.
              List<@Nullable String> path = TextArrays.read(in.get(1), row);
              Json value = in.get(2).isNull(row) ? Json.Word.NULL : read(in, 2, row);
              Json target =
                  !in.get(0).isNull(row)
                      ? read(in, 0, row)
                      : !path.isEmpty() && JsonParts.index(String.valueOf(path.getFirst())) != null
                          ? new Json.Array(List.of())
                          : new Json.Obj(Json.newMembers());
              out.setString(
                  row, JsonWriter.text(JsonEdit.set(target, path, value, JsonEdit.Mode.ASSIGN)));
            }));
  }

  private static Json set(Arguments in, int row, JsonEdit.Mode mode) {
    return JsonEdit.set(read(in, 0, row), TextArrays.read(in.get(1), row), read(in, 2, row), mode);
  }

  private static boolean flag(Arguments in, int row) {
    return in.get(3).getBoolean(row);
  }

  private static void deletions(List<ScalarFunction> functions) {
    for (String name : List.of("-", "jsonb_delete")) {
      functions.add(
          change(
              name,
              List.of(JSONB, TEXT),
              (in, row) -> JsonEdit.without(read(in, 0, row), List.of(in.get(1).getString(row)))));
      functions.add(
          change(
              name,
              List.of(JSONB, BIGINT),
              (in, row) -> JsonEdit.without(read(in, 0, row), in.get(1).getLong(row))));
      functions.add(
          change(
              name,
              List.of(JSONB, TEXT_ARRAY),
              (in, row) -> JsonEdit.without(read(in, 0, row), TextArrays.read(in.get(1), row))));
    }
  }

  private static ScalarFunction change(String name, List<LogicalType> types, Change change) {
    return ScalarFunction.of(
        name,
        types,
        JSONB,
        (in, row, out) -> out.setString(row, JsonWriter.text(change.apply(in, row))));
  }

  private static Json read(Arguments in, int argument, int row) {
    return JsonReader.read(in.get(argument).getBytes(row));
  }
}
