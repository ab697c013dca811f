package io.duckgres.flight.arrow;

import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;

/** The Arrow types in which a client had best send the parameters of a statement. */
public final class ParameterTypes {
  private ParameterTypes() {}

  /** A field for each parameter, named after its number. */
  public static Schema schema(List<Integer> oids) {
    List<Field> fields = new ArrayList<>();
    for (int i = 0; i < oids.size(); i++) {
      fields.add(field("$" + (i + 1), oids.get(i)));
    }
    return new Schema(fields);
  }

  private static Field field(String name, int oid) {
    PgType type = PgTypes.findByOid(oid);
    Map<String, String> metadata =
        type == null
            ? Map.of()
            : new FlightSqlColumnMetadata.Builder().typeName(type.name()).build().getMetadataMap();
    boolean isList = type != null && type.isArray() && type.elementOid() != 0;
    return new Field(
        name,
        new FieldType(true, isList ? ArrowType.List.INSTANCE : arrowType(oid), null, metadata),
        isList && type != null ? List.of(field("item", type.elementOid())) : List.of());
  }

  private static ArrowType arrowType(int oid) {
    return switch (oid) {
      case Oids.BOOL -> ArrowType.Bool.INSTANCE;
      case Oids.INT2 -> new ArrowType.Int(16, true);
      case Oids.INT4 -> new ArrowType.Int(32, true);
      case Oids.INT8 -> new ArrowType.Int(64, true);
      case Oids.FLOAT4 -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case Oids.FLOAT8 -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case Oids.DATE -> new ArrowType.Date(DateUnit.DAY);
      case Oids.TIME -> new ArrowType.Time(TimeUnit.MICROSECOND, 64);
      case Oids.TIMESTAMP -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
      case Oids.TIMESTAMPTZ -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
      case Oids.INTERVAL -> new ArrowType.Interval(IntervalUnit.MONTH_DAY_NANO);
      case Oids.BYTEA -> ArrowType.Binary.INSTANCE;
      default -> ArrowType.Utf8.INSTANCE; // numeric too: its digits have no fixed number
    };
  }
}
