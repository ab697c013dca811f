package io.duckgres.functions.json;

import static io.duckgres.functions.json.JsonTypes.JSONB;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** jsonb_set_lax(): what a null value does is the caller's to say. */
final class JsonSetLax {
  private JsonSetLax() {}

  /** For one form of the path and of the further arguments. */
  static ScalarFunction function(LogicalType path, List<LogicalType> further) {
    List<LogicalType> types = new ArrayList<>(List.of(JSONB, path, JSONB));
    types.addAll(further);
    return ScalarFunction.of(
            "jsonb_set_lax",
            types,
            JSONB,
            (in, row, out) -> {
              Json result = apply(in, row);
              if (result == null) {
                out.setNull(row);
              } else {
                out.setString(row, JsonWriter.text(result));
              }
            })
        .takingNulls();
  }

  private static @Nullable Json apply(Arguments in, int row) {
    boolean create = in.count() < 4 || !in.get(3).isNull(row) && in.get(3).getBoolean(row);
    if (in.get(0).isNull(row) || in.get(1).isNull(row) || in.count() > 3 && in.get(3).isNull(row)) {
      return null;
    }
    String treatment =
        in.count() < 5 ? "use_json_null" : in.get(4).isNull(row) ? null : in.get(4).getString(row);
    if (treatment == null || !isKnown(treatment)) {
      throw JsonErrors.parameter(
          "null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or"
              + " \"raise_exception\"");
    }
    Json target = JsonReader.read(in.get(0).getBytes(row));
    List<@Nullable String> path = TextArrays.read(in.get(1), row);
    JsonEdit.Mode mode = create ? JsonEdit.Mode.SET : JsonEdit.Mode.REPLACE;
    if (!in.get(2).isNull(row)) {
      return JsonEdit.set(target, path, JsonReader.read(in.get(2).getBytes(row)), mode);
    }
    return switch (treatment) {
      case "raise_exception" ->
          throw PgError.error(SqlState.NULL_VALUE_NOT_ALLOWED, "JSON value must not be null")
              .detail("Exception was raised because null_value_treatment is \"raise_exception\".")
              .hint(
                  "To avoid, either change the null_value_treatment argument or ensure that an SQL"
                      + " NULL is not passed.");
      case "use_json_null" -> JsonEdit.set(target, path, Json.Word.NULL, mode);
      case "delete_key" -> JsonEdit.set(target, path, null, JsonEdit.Mode.DELETE);
      default -> target;
    };
  }

  private static boolean isKnown(String treatment) {
    return switch (treatment) {
      case "delete_key", "return_target", "use_json_null", "raise_exception" -> true;
      default -> false;
    };
  }
}
