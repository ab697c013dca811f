package io.duckgres.engine;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB type as a value.
 *
 * @param id the type identifier
 * @param alias the name under which the type was registered or {@code JSON}; null when it has none
 * @param width DECIMAL: digits; ARRAY: number of elements; else 0
 * @param scale DECIMAL: digits after the point; else 0
 * @param children LIST, ARRAY: the element; MAP: key and value; STRUCT: fields; UNION: members;
 *     else empty
 * @param names STRUCT: field names; UNION: member names; ENUM: labels in order; else empty
 */
public record LogicalType(
    TypeId id,
    @Nullable String alias,
    int width,
    int scale,
    List<LogicalType> children,
    List<String> names) {
  private static final LogicalType[] PLAIN = new LogicalType[TypeId.values().length];

  static {
    for (TypeId id : TypeId.values()) {
      PLAIN[id.ordinal()] = new LogicalType(id, null, 0, 0, List.of(), List.of());
    }
  }

  public LogicalType {
    children = List.copyOf(children);
    names = List.copyOf(names);
  }

  /** A type without parameters, one shared object each. */
  public static LogicalType of(TypeId id) {
    return PLAIN[id.ordinal()];
  }

  /** DECIMAL(width, scale). */
  public static LogicalType decimal(int width, int scale) {
    return new LogicalType(TypeId.DECIMAL, null, width, scale, List.of(), List.of());
  }

  /** A list of {@code element}. */
  public static LogicalType list(LogicalType element) {
    return new LogicalType(TypeId.LIST, null, 0, 0, List.of(element), List.of());
  }

  /** An array of exactly {@code size} elements. */
  public static LogicalType array(LogicalType element, int size) {
    return new LogicalType(TypeId.ARRAY, null, size, 0, List.of(element), List.of());
  }

  /** A map. */
  public static LogicalType map(LogicalType key, LogicalType value) {
    return new LogicalType(TypeId.MAP, null, 0, 0, List.of(key, value), List.of());
  }

  /** A struct; both lists have one element a field. */
  public static LogicalType struct(List<String> names, List<LogicalType> fields) {
    return new LogicalType(TypeId.STRUCT, null, 0, 0, fields, names);
  }

  /** An enum. */
  public static LogicalType enumeration(List<String> labels) {
    return new LogicalType(TypeId.ENUM, null, 0, 0, List.of(), labels);
  }

  /** The same type under a name. */
  public LogicalType withAlias(@Nullable String newAlias) {
    return new LogicalType(id, newAlias, width, scale, children, names);
  }

  /** Whether the engine could not tell the type, as of a parameter that nothing constrains. */
  public boolean isUnknown() {
    return id == TypeId.INVALID || id == TypeId.ANY;
  }

  /**
   * Bytes of one value in a vector's data; 0 for STRUCT, UNION and ARRAY, which have none of their
   * own.
   */
  int valueBytes() {
    return switch (id) {
      case BOOLEAN, TINYINT, UTINYINT -> 1;
      case SMALLINT, USMALLINT -> 2;
      case INTEGER, UINTEGER, FLOAT, DATE -> 4;
      case BIGINT,
          UBIGINT,
          DOUBLE,
          TIME,
          TIME_NS,
          TIME_TZ,
          TIMESTAMP,
          TIMESTAMP_S,
          TIMESTAMP_MS,
          TIMESTAMP_NS,
          TIMESTAMP_TZ ->
          8;
      case HUGEINT,
          UHUGEINT,
          UUID,
          INTERVAL,
          VARCHAR,
          BLOB,
          BIT,
          BIGNUM,
          GEOMETRY,
          STRING_LITERAL,
          LIST,
          MAP ->
          16;
      case DECIMAL -> width <= 4 ? 2 : width <= 9 ? 4 : width <= 18 ? 8 : 16;
      case ENUM -> names.size() <= 0xFF ? 1 : names.size() <= 0xFFFF ? 2 : 4;
      case SQLNULL, INTEGER_LITERAL -> 4;
      case INVALID, ANY, STRUCT, UNION, ARRAY, VARIANT -> 0;
    };
  }

  /** Whether values are bytes of any length behind a 16-byte entry. */
  boolean hasStringForm() {
    return switch (id) {
      case VARCHAR, BLOB, BIT, BIGNUM, GEOMETRY, STRING_LITERAL -> true;
      default -> false;
    };
  }

  /**
   * DuckDB's name for the type, for example {@code DECIMAL(18,2)[]}; the alias where it has one.
   */
  @Override
  public String toString() {
    if (alias != null) {
      return alias;
    }
    return switch (id) {
      case DECIMAL -> "DECIMAL(" + width + "," + scale + ")";
      case LIST -> children.getFirst() + "[]";
      case ARRAY -> children.getFirst() + "[" + width + "]";
      case MAP -> "MAP(" + children.get(0) + ", " + children.get(1) + ")";
      case STRUCT, UNION ->
          IntStream.range(0, children.size())
              .mapToObj(i -> (names.get(i) + " " + children.get(i)).strip())
              .collect(Collectors.joining(", ", id + "(", ")"));
      case ENUM ->
          names.stream()
              .map(label -> "'" + label.replace("'", "''") + "'")
              .collect(Collectors.joining(", ", "ENUM(", ")"));
      case TIME_TZ -> "TIME WITH TIME ZONE";
      case TIMESTAMP_TZ -> "TIMESTAMP WITH TIME ZONE";
      case SQLNULL -> "\"NULL\"";
      default -> id.name();
    };
  }
}
