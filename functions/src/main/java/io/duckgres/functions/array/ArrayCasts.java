package io.duckgres.functions.array;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.TypeAlias;
import io.duckgres.functions.json.JsonTypes;
import io.duckgres.functions.scalar.TypeGroup;
import io.duckgres.types.ArrayInput;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code '{1,2}'} as a list, wherever the engine casts a text: in INSERT, COPY and comparisons. A
 * list has a fixed number of dimensions and starts at 1; other arrays are refused.
 */
public final class ArrayCasts implements TypeGroup {
  private static final int DIMENSIONS = 3;

  @Override
  public List<TypeAlias> types() {
    return List.of();
  }

  @Override
  public List<CastFunction> casts() {
    List<CastFunction> casts = new ArrayList<>();
    for (LogicalType element : elements()) {
      LogicalType type = element;
      for (int depth = 1; depth <= DIMENSIONS; depth++) {
        type = LogicalType.list(type);
        int dimensions = depth;
        casts.add(
            new CastFunction(
                JsonTypes.TEXT,
                type,
                CastFunction.EXPLICIT,
                (in, row, out) -> read(in, row, out, dimensions)));
      }
    }
    return casts;
  }

  private static List<LogicalType> elements() {
    List<LogicalType> types = new ArrayList<>();
    for (TypeId id :
        List.of(
            TypeId.BOOLEAN,
            TypeId.SMALLINT,
            TypeId.INTEGER,
            TypeId.BIGINT,
            TypeId.FLOAT,
            TypeId.DOUBLE,
            TypeId.VARCHAR,
            TypeId.BLOB,
            TypeId.UUID,
            TypeId.DATE,
            TypeId.TIME,
            TypeId.TIMESTAMP,
            TypeId.TIMESTAMP_TZ)) {
      types.add(LogicalType.of(id));
    }
    types.add(LogicalType.decimal(38, 10));
    types.add(JsonTypes.JSONB);
    return types;
  }

  private static void read(Vector in, int row, WritableVector out, int dimensions) {
    String text = in.getString(row);
    ArrayInput array = ArrayInput.parse(ListText.is(text) ? ListText.asArray(text) : text, ',');
    if (!array.hasDefaultBounds()) {
      throw lowerBounds();
    }
    if (array.elements().isEmpty()) {
      out.startList(row, 0);
      return;
    }
    if (array.lengths().size() != dimensions) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "an array of "
                  + array.lengths().size()
                  + " dimensions cannot be a value of a column of "
                  + dimensions)
          .hint("Declare the column with as many [] as its arrays have dimensions.");
    }
    fill(array, out, row, 0, new int[1]);
  }

  static PgError lowerBounds() {
    return PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "arrays whose subscripts do not start at 1 are not supported")
        .hint("Leave the dimension information out, and assign to subscripts from 1.");
  }

  private static void fill(
      ArrayInput array, WritableVector out, int row, int dimension, int[] next) {
    int length = array.lengths().get(dimension);
    int first = out.startList(row, length);
    for (int i = first; i < first + length; i++) {
      if (dimension + 1 < array.lengths().size()) {
        fill(array, out.listChild(), i, dimension + 1, next);
        continue;
      }
      String text = array.elements().get(next[0]++);
      if (text == null) {
        out.listChild().setNull(i);
      } else {
        ElementText.read(text, out.listChild(), i);
      }
    }
  }
}
