package io.duckgres.functions.json;

import static io.duckgres.engine.extend.CastFunction.EXPLICIT;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.engine.extend.TypeAlias;
import io.duckgres.functions.scalar.TypeGroup;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/** The engine's types of JSON values, and jsonb's casts. */
public final class JsonTypes implements TypeGroup {
  /** text. */
  public static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);

  /** json: the engine's own JSON type. */
  public static final LogicalType JSON = TEXT.withAlias("JSON");

  /** jsonb: text in normal form. */
  public static final LogicalType JSONB = TEXT.withAlias("jsonb");

  /** jsonpath: text as jsonpath_out() writes it. */
  public static final LogicalType JSONPATH = TEXT.withAlias("jsonpath");

  /** text[]. */
  public static final LogicalType TEXT_ARRAY = LogicalType.list(TEXT);

  /** numeric of any digits: their text. */
  public static final LogicalType NUMERIC = TEXT.withAlias("pg_numeric");

  @Override
  public List<TypeAlias> types() {
    return List.of(new TypeAlias("jsonb", TEXT));
  }

  @Override
  public List<CastFunction> casts() {
    return List.of(
        new CastFunction(TEXT, JSONB, EXPLICIT, JsonTypes::normalise),
        new CastFunction(JSON, JSONB, EXPLICIT, JsonTypes::normalise),
        new CastFunction(JSONB, JSON, EXPLICIT, JsonTypes::copy),
        new CastFunction(JSONB, TEXT, EXPLICIT, JsonTypes::copy),
        new CastFunction(JSONB, LogicalType.of(TypeId.BOOLEAN), EXPLICIT, JsonTypes::bool),
        integer(TypeId.SMALLINT, "smallint", Short.MIN_VALUE, Short.MAX_VALUE),
        integer(TypeId.INTEGER, "integer", Integer.MIN_VALUE, Integer.MAX_VALUE),
        integer(TypeId.BIGINT, "bigint", Long.MIN_VALUE, Long.MAX_VALUE),
        new CastFunction(
            JSONB,
            LogicalType.of(TypeId.FLOAT),
            EXPLICIT,
            (in, row, out) -> out.setFloat(row, number(in, row, "real").floatValue())),
        new CastFunction(
            JSONB,
            LogicalType.of(TypeId.DOUBLE),
            EXPLICIT,
            (in, row, out) ->
                out.setDouble(row, number(in, row, "double precision").doubleValue())),
        new CastFunction(JSONB, NUMERIC, EXPLICIT, JsonTypes::numeric));
  }

  private static void normalise(Vector in, int row, WritableVector out) {
    out.setString(row, JsonWriter.text(JsonReader.read(in.getBytes(row))));
  }

  private static void copy(Vector in, int row, WritableVector out) {
    byte[] bytes = in.getBytes(row);
    out.setBytes(row, bytes, 0, bytes.length);
  }

  private static void bool(Vector in, int row, WritableVector out) {
    Json value = JsonReader.read(in.getBytes(row));
    if (value != Json.Word.TRUE && value != Json.Word.FALSE) {
      throw JsonEdit.cannotCast(value, "boolean");
    }
    out.setBoolean(row, value == Json.Word.TRUE);
  }

  private static CastFunction integer(TypeId id, String name, long least, long most) {
    return new CastFunction(
        JSONB,
        LogicalType.of(id),
        EXPLICIT,
        (in, row, out) -> {
          BigInteger value = number(in, row, name).setScale(0, RoundingMode.HALF_UP).toBigInteger();
          if (value.bitLength() > 63 || value.longValue() < least || value.longValue() > most) {
            throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, name + " out of range");
          }
          switch (id) {
            case SMALLINT -> out.setShort(row, value.shortValue());
            case INTEGER -> out.setInt(row, value.intValue());
            default -> out.setLong(row, value.longValue());
          }
        });
  }

  private static void numeric(Vector in, int row, WritableVector out) {
    out.setString(row, number(in, row, "numeric").toPlainString());
  }

  private static BigDecimal number(Vector in, int row, String type) {
    return JsonEdit.number(JsonReader.read(in.getBytes(row)), type);
  }
}
