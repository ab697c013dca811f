package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.executor.session.StatementDescription;
import io.duckgres.executor.statement.Field;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.sql.FlightSqlColumnMetadata;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.IntervalUnit;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/** The Arrow schema of a result: the engine's types, with PostgreSQL's names beside them. */
public final class ArrowFields {
  private static final String EXTENSION_NAME = "ARROW:extension:name";
  private static final String EXTENSION_METADATA = "ARROW:extension:metadata";
  private static final int DECIMAL_BITS = 128;
  private static final int HUGEINT_DIGITS = 38;
  private static final int UUID_BYTES = 16;

  private ArrowFields() {}

  /** The columns of a statement; none for one that gives no rows. */
  public static Schema schema(StatementDescription statement) {
    RowDescription rows = statement.rows();
    return rows == null ? new Schema(List.of()) : schema(statement.engineTypes(), rows);
  }

  /** The columns of a result. */
  public static Schema schema(List<LogicalType> types, RowDescription rows) {
    List<org.apache.arrow.vector.types.pojo.Field> fields = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      Field column = rows.fields().get(i);
      fields.add(field(column.name(), types.get(i), true, metadata(types.get(i), column)));
    }
    return new Schema(fields);
  }

  private static Map<String, String> metadata(LogicalType type, Field column) {
    FlightSqlColumnMetadata.Builder told = new FlightSqlColumnMetadata.Builder();
    PgType pgType = PgTypes.findByOid(column.typeOid());
    if (pgType != null) {
      told.typeName(pgType.name());
    }
    switch (type.id()) {
      case DECIMAL -> told.precision(type.width()).scale(type.scale());
      case HUGEINT -> told.precision(HUGEINT_DIGITS).scale(0);
      default -> {}
    }
    return told.isSearchable(true).build().getMetadataMap();
  }

  private static org.apache.arrow.vector.types.pojo.Field field(
      String name, LogicalType type, boolean nullable, Map<String, String> metadata) {
    Map<String, String> all = new LinkedHashMap<>(metadata);
    String extension = extension(type);
    if (extension != null) {
      all.put(EXTENSION_NAME, extension);
      all.put(EXTENSION_METADATA, "");
    }
    return new org.apache.arrow.vector.types.pojo.Field(
        name, new FieldType(nullable, arrowType(type), null, all), children(type));
  }

  private static @Nullable String extension(LogicalType type) {
    return switch (type.id()) {
      case UUID -> "arrow.uuid";
      case VARCHAR -> "JSON".equalsIgnoreCase(type.alias()) ? "arrow.json" : null;
      default -> null;
    };
  }

  private static List<org.apache.arrow.vector.types.pojo.Field> children(LogicalType type) {
    return switch (type.id()) {
      case LIST, ARRAY -> List.of(field("item", type.children().getFirst(), true, Map.of()));
      case STRUCT -> {
        List<org.apache.arrow.vector.types.pojo.Field> fields = new ArrayList<>();
        for (int i = 0; i < type.children().size(); i++) {
          fields.add(field(member(type, i), type.children().get(i), true, Map.of()));
        }
        yield fields;
      }
      case MAP ->
          List.of(
              new org.apache.arrow.vector.types.pojo.Field(
                  MapVector.DATA_VECTOR_NAME,
                  new FieldType(false, ArrowType.Struct.INSTANCE, null),
                  List.of(
                      field(MapVector.KEY_NAME, type.children().get(0), false, Map.of()),
                      field(MapVector.VALUE_NAME, type.children().get(1), true, Map.of()))));
      default -> List.of();
    };
  }

  /** ROW(…) has fields without names, which are f1, f2 … in PostgreSQL. */
  private static String member(LogicalType struct, int index) {
    String name = struct.names().get(index);
    return name.isEmpty() ? "f" + (index + 1) : name;
  }

  private static ArrowType arrowType(LogicalType type) {
    return switch (type.id()) {
      case BOOLEAN -> ArrowType.Bool.INSTANCE;
      case TINYINT -> new ArrowType.Int(8, true);
      case SMALLINT -> new ArrowType.Int(16, true);
      case INTEGER, INTEGER_LITERAL -> new ArrowType.Int(32, true);
      case BIGINT -> new ArrowType.Int(64, true);
      case UTINYINT -> new ArrowType.Int(8, false);
      case USMALLINT -> new ArrowType.Int(16, false);
      case UINTEGER -> new ArrowType.Int(32, false);
      case UBIGINT -> new ArrowType.Int(64, false);
      case HUGEINT -> new ArrowType.Decimal(HUGEINT_DIGITS, 0, DECIMAL_BITS);
      case DECIMAL -> new ArrowType.Decimal(type.width(), type.scale(), DECIMAL_BITS);
      case FLOAT -> new ArrowType.FloatingPoint(FloatingPointPrecision.SINGLE);
      case DOUBLE -> new ArrowType.FloatingPoint(FloatingPointPrecision.DOUBLE);
      case DATE -> new ArrowType.Date(DateUnit.DAY);
      case TIME -> new ArrowType.Time(TimeUnit.MICROSECOND, 64);
      case TIME_NS -> new ArrowType.Time(TimeUnit.NANOSECOND, 64);
      case TIMESTAMP -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, null);
      case TIMESTAMP_S -> new ArrowType.Timestamp(TimeUnit.SECOND, null);
      case TIMESTAMP_MS -> new ArrowType.Timestamp(TimeUnit.MILLISECOND, null);
      case TIMESTAMP_NS -> new ArrowType.Timestamp(TimeUnit.NANOSECOND, null);
      case TIMESTAMP_TZ -> new ArrowType.Timestamp(TimeUnit.MICROSECOND, "UTC");
      case INTERVAL -> new ArrowType.Interval(IntervalUnit.MONTH_DAY_NANO);
      case UUID -> new ArrowType.FixedSizeBinary(UUID_BYTES);
      case BLOB -> ArrowType.Binary.INSTANCE;
      case LIST -> ArrowType.List.INSTANCE;
      case ARRAY -> new ArrowType.FixedSizeList(type.width());
      case STRUCT -> ArrowType.Struct.INSTANCE;
      case MAP -> new ArrowType.Map(false);
      default -> ArrowType.Utf8.INSTANCE; // text, and what only PostgreSQL's text can show
    };
  }
}
