package io.duckgres.functions.jsonpath;

import static io.duckgres.functions.json.JsonTypes.JSONB;
import static io.duckgres.functions.json.JsonTypes.JSONPATH;
import static io.duckgres.functions.json.JsonTypes.TEXT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.engine.extend.TypeAlias;
import io.duckgres.functions.json.Json;
import io.duckgres.functions.json.JsonReader;
import io.duckgres.functions.json.JsonWriter;
import io.duckgres.functions.jsonpath.PathEvaluator.PathContext;
import io.duckgres.functions.scalar.FunctionGroup;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.functions.scalar.TypeGroup;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Type jsonpath, jsonb_path_exists() and its like, {@code @?} and {@code @@}. */
public final class JsonPathFunctions implements FunctionGroup, TypeGroup {
  private static final LogicalType BOOLEAN = LogicalType.of(TypeId.BOOLEAN);
  private static final LogicalType JSONB_ARRAY = LogicalType.list(JSONB);

  private final PathCache paths = new PathCache();

  /** Writes what a path finds, or NULL. */
  @FunctionalInterface
  private interface Answer {
    void write(Query query, int row, WritableVector out);
  }

  @Override
  public List<TypeAlias> types() {
    return List.of(new TypeAlias("jsonpath", TEXT));
  }

  @Override
  public List<CastFunction> casts() {
    return List.of(
        new CastFunction(
            TEXT,
            JSONPATH,
            CastFunction.EXPLICIT,
            (in, row, out) ->
                out.setString(row, PathWriter.text(PathParser.parse(in.getString(row))))));
  }

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    for (boolean zoned : new boolean[] {false, true}) {
      String end = zoned ? "_tz" : "";
      all(
          functions,
          sessions,
          "jsonb_path_exists" + end,
          BOOLEAN,
          zoned,
          JsonPathFunctions::exists);
      all(functions, sessions, "jsonb_path_match" + end, BOOLEAN, zoned, JsonPathFunctions::match);
      all(
          functions,
          sessions,
          "_pg_jsonb_path_query" + end,
          JSONB_ARRAY,
          zoned,
          JsonPathFunctions::list);
      all(
          functions,
          sessions,
          "jsonb_path_query_array" + end,
          JSONB,
          zoned,
          (query, row, out) -> out.setString(row, JsonWriter.text(new Json.Array(query.found()))));
      all(
          functions,
          sessions,
          "jsonb_path_query_first" + end,
          JSONB,
          zoned,
          JsonPathFunctions::first);
    }
    functions.add(operator(sessions, "_pg_jsonb_path_exists_operator", JsonPathFunctions::exists));
    functions.add(operator(sessions, "_pg_jsonb_path_match_operator", JsonPathFunctions::match));
    return functions;
  }

  /** A function with its optional arguments vars and silent. */
  private void all(
      List<ScalarFunction> functions,
      Sessions sessions,
      String name,
      LogicalType result,
      boolean zoned,
      Answer answer) {
    List<LogicalType> full = List.of(JSONB, JSONPATH, JSONB, BOOLEAN);
    for (int given = 2; given <= full.size(); given++) {
      List<LogicalType> types = full.subList(0, given);
      functions.add(
          ScalarFunction.of(
                  name,
                  types,
                  result,
                  (in, row, out) -> answer.write(query(in, row, sessions, zoned, false), row, out))
              .perConnection());
    }
  }

  private ScalarFunction operator(Sessions sessions, String name, Answer answer) {
    return ScalarFunction.of(
            name,
            List.of(JSONB, JSONPATH),
            BOOLEAN,
            (in, row, out) -> answer.write(query(in, row, sessions, false, true), row, out))
        .perConnection();
  }

  private Query query(Arguments in, int row, Sessions sessions, boolean zoned, boolean operator) {
    Json root = JsonReader.read(in.get(0).getBytes(row));
    SortedMap<String, Json> variables = null;
    if (in.count() > 2) {
      if (!(JsonReader.read(in.get(2).getBytes(row)) instanceof Json.Obj object)) {
        throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "\"vars\" argument is not an object")
            .detail("Jsonpath parameters should be encoded as key-value pairs of \"vars\" object.");
      }
      variables = object.members();
    }
    boolean silent = operator || in.count() > 3 && in.get(3).getBoolean(row);
    PathZone zone = new PathZone(sessions.text(in.connectionId()).timeZone(), zoned);
    return new Query(
        paths.get(in.get(1).getString(row)), new PathContext(root, variables, zone), silent);
  }

  /** One path on one document. */
  private record Query(Path path, PathContext context, boolean silent) {
    /** All items found, those before an error when silent. */
    List<Json> found() {
      List<Json> found = new ArrayList<>();
      collect(found);
      return found;
    }

    /** Whether no error was held back. */
    boolean collect(List<Json> found) {
      return run(
          item -> {
            found.add(item);
            return false;
          });
    }

    boolean run(PathSink sink) {
      try {
        new PathEvaluator(path, context).run(path.items(), sink);
        return true;
      } catch (PathError e) {
        if (!silent) {
          throw e.error();
        }
        return false;
      }
    }
  }

  private static void exists(Query query, int row, WritableVector out) {
    boolean[] any = new boolean[1];
    boolean complete =
        query.run(
            item -> {
              any[0] = true;
              // In strict mode an error further on counts.
              return !query.path().strict();
            });
    if (complete) {
      out.setBoolean(row, any[0]);
    } else {
      out.setNull(row);
    }
  }

  private static void match(Query query, int row, WritableVector out) {
    List<Json> found = query.found();
    @Nullable Json only = found.size() == 1 ? found.getFirst() : null;
    if (only == Json.Word.TRUE || only == Json.Word.FALSE) {
      out.setBoolean(row, only == Json.Word.TRUE);
    } else if (only == Json.Word.NULL || query.silent()) {
      out.setNull(row);
    } else {
      throw PgError.error(
          SqlState.SINGLETON_SQL_JSON_ITEM_REQUIRED, "single boolean result is expected");
    }
  }

  private static void list(Query query, int row, WritableVector out) {
    List<Json> found = query.found();
    int at = out.startList(row, found.size());
    for (Json item : found) {
      out.listChild().setString(at++, JsonWriter.text(item));
    }
  }

  private static void first(Query query, int row, WritableVector out) {
    List<Json> found = query.found();
    if (found.isEmpty()) {
      out.setNull(row);
    } else {
      out.setString(row, JsonWriter.text(found.getFirst()));
    }
  }
}
