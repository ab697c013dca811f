package io.duckgres.functions.json;

import static io.duckgres.functions.json.JsonTypes.JSON;
import static io.duckgres.functions.json.JsonTypes.JSONB;
import static io.duckgres.functions.json.JsonTypes.TEXT;
import static io.duckgres.functions.json.JsonTypes.TEXT_ARRAY;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** json and jsonb made of values: to_json(), json_build_object(), the final steps of json_agg(). */
public final class JsonBuildFunctions implements FunctionGroup {
  private static final LogicalType ANY = LogicalType.of(TypeId.ANY);
  private static final LogicalType ANY_LIST = LogicalType.list(ANY);
  private static final LogicalType BOOLEAN = LogicalType.of(TypeId.BOOLEAN);

  /** Writes one row's value as json. */
  @FunctionalInterface
  private interface Writer {
    void write(Arguments in, int row, JsonOutput out);
  }

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    functions.add(
        make("_pg_json_in", List.of(ANY), null, JSON, sessions, JsonBuildFunctions::input));
    functions.add(
        make(
            "_pg_to_json",
            List.of(ANY),
            null,
            JSON,
            sessions,
            (in, row, out) -> out.value(in.get(0), row)));
    functions.add(
        make(
            "_pg_to_json",
            List.of(ANY, BOOLEAN),
            null,
            JSON,
            sessions,
            (in, row, out) -> out.value(in.get(0), row, in.get(1).getBoolean(row))));
    functions.add(
        make(
            "to_jsonb",
            List.of(ANY),
            null,
            JSONB,
            sessions,
            (in, row, out) -> out.value(in.get(0), row)));
    for (LogicalType type : List.of(JSON, JSONB)) {
      String name = type == JSON ? "json" : "jsonb";
      functions.add(
          make(
                  name + "_build_array",
                  List.of(),
                  ANY,
                  type,
                  sessions,
                  (in, row, out) -> array(new Values.Row(in, row), out))
              .takingNulls());
      functions.add(
          make(
              "_pg_" + name + "_build_array",
              List.of(ANY_LIST),
              null,
              type,
              sessions,
              (in, row, out) -> array(new Values.Elements(in.get(0), row), out)));
      functions.add(
          make(
                  name + "_build_object",
                  List.of(),
                  ANY,
                  type,
                  sessions,
                  (in, row, out) -> object(new Values.Row(in, row), name, out))
              .takingNulls());
      functions.add(
          make(
              "_pg_" + name + "_build_object",
              List.of(ANY_LIST),
              null,
              type,
              sessions,
              (in, row, out) -> object(new Values.Elements(in.get(0), row), name, out)));
      functions.add(
          make(
              "_pg_" + name + "_agg",
              List.of(ANY_LIST),
              null,
              type,
              sessions,
              (in, row, out) -> aggregate(in.get(0), row, out)));
      functions.add(
          make(
              "_pg_" + name + "_object_agg",
              List.of(ANY_LIST),
              null,
              type,
              sessions,
              (in, row, out) -> objectAggregate(in.get(0), row, out)));
      for (LogicalType argument : List.of(TEXT, TEXT_ARRAY, LogicalType.list(TEXT_ARRAY))) {
        functions.add(
            make(
                "_pg_" + name + "_object",
                List.of(argument),
                null,
                type,
                sessions,
                (in, row, out) -> out.raw(JsonObjects.ofPairs(in.get(0), row))));
        functions.add(
            make(
                "_pg_" + name + "_object",
                List.of(argument, argument),
                null,
                type,
                sessions,
                (in, row, out) -> out.raw(JsonObjects.ofTwo(in.get(0), in.get(1), row))));
      }
    }
    return functions;
  }

  /** A text is checked; what the engine's own casts take becomes json as to_json() makes it. */
  private static void input(Arguments in, int row, JsonOutput out) {
    Vector v = in.get(0);
    if (v.type().id() == TypeId.VARCHAR && v.type().alias() == null) {
      JsonCheck.check(v.getBytes(row));
      out.raw(v.getString(row));
    } else {
      out.value(v, row);
    }
  }

  private static void array(Values values, JsonOutput out) {
    out.raw("[");
    for (int i = 0; i < values.count(); i++) {
      out.raw(i > 0 ? ", " : "").value(values.vector(i), values.at(i));
    }
    out.raw("]");
  }

  private static void object(Values values, String name, JsonOutput out) {
    if (values.count() % 2 != 0) {
      throw JsonErrors.parameter("argument list must have even number of elements")
          .hint(
              "The arguments of "
                  + name
                  + "_build_object() must consist of alternating keys and values.");
    }
    out.raw("{");
    for (int i = 0; i < values.count(); i += 2) {
      if (values.vector(i).isNull(values.at(i))) {
        throw name.equals("json")
            ? JsonErrors.parameter("argument " + (i + 1) + " cannot be null")
                .hint("Object keys should be text.")
            : JsonErrors.parameter("argument " + (i + 1) + ": key must not be null");
      }
      out.raw(i > 0 ? ", " : "")
          .key(values.vector(i), values.at(i))
          .raw(" : ")
          .value(values.vector(i + 1), values.at(i + 1));
    }
    out.raw("}");
  }

  /** Rows and arrays stand on lines of their own. */
  private static void aggregate(Vector list, int row, JsonOutput out) {
    Vector elements = list.listChild();
    int first = Math.toIntExact(list.listOffset(row));
    boolean lines =
        switch (elements.type().id()) {
          case STRUCT, LIST, ARRAY -> true;
          default -> false;
        };
    out.raw("[");
    for (int i = 0; i < list.listLength(row); i++) {
      out.raw(i == 0 ? "" : lines ? ", \n " : ", ").value(elements, first + i);
    }
    out.raw("]");
  }

  private static void objectAggregate(Vector list, int row, JsonOutput out) {
    Vector pairs = list.listChild();
    int first = Math.toIntExact(list.listOffset(row));
    out.raw("{ ");
    for (int i = 0; i < list.listLength(row); i++) {
      if (pairs.structChild(0).isNull(first + i)) {
        throw JsonErrors.parameter("field name must not be null");
      }
      out.raw(i > 0 ? ", " : "")
          .key(pairs.structChild(0), first + i)
          .raw(" : ")
          .value(pairs.structChild(1), first + i);
    }
    out.raw(" }");
  }

  private static ScalarFunction make(
      String name,
      List<LogicalType> types,
      @Nullable LogicalType varargs,
      LogicalType result,
      Sessions sessions,
      Writer writer) {
    return new ScalarFunction(
        name,
        types,
        varargs,
        result,
        false,
        false,
        true,
        (in, row, out) -> {
          JsonOutput json = new JsonOutput(sessions.text(in.connectionId()));
          writer.write(in, row, json);
          put(json.text(), result, row, out);
        });
  }

  private static void put(String json, LogicalType type, int row, WritableVector out) {
    out.setString(row, type.equals(JSONB) ? JsonWriter.text(JsonReader.read(json)) : json);
  }
}
