package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.executor.encode.TextColumn;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.Oids;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TypeModifiers;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;

/** Chooses how the values of a column are collected; {@link ArrowFields} says what they are. */
final class ArrowColumns {
  private final BufferAllocator allocator;
  private final TextSettings settings;

  ArrowColumns(BufferAllocator allocator, TextSettings settings) {
    this.allocator = allocator;
    this.settings = settings;
  }

  /** A result column. */
  ColumnFiller column(LogicalType type, Field field) {
    return isPadded(type, field)
        ? new TextFiller(allocator, TextColumn.of(type, field, settings))
        : of(type);
  }

  /** A {@code char(n)}, which the engine keeps without its blanks. */
  private static boolean isPadded(LogicalType type, Field field) {
    return field.typeOid() == Oids.BPCHAR
        && type.id() == TypeId.VARCHAR
        && TypeModifiers.length(field.typmod()) > 0;
  }

  private ColumnFiller of(LogicalType type) {
    FixedFiller.Copy copy = copy(type);
    if (copy != null) {
      return new FixedFiller(allocator, width(type), copy);
    }
    return switch (type.id()) {
      case BOOLEAN -> new BooleanFiller(allocator);
      case VARCHAR, BLOB, STRING_LITERAL -> new StringFiller(allocator);
      case ENUM -> new EnumFiller(allocator, type);
      case SQLNULL -> new NullFiller(allocator);
      case LIST -> new ListFiller(allocator, of(type.children().getFirst()));
      case MAP -> new ListFiller(allocator, struct(type.children()));
      case ARRAY -> new FixedListFiller(allocator, type.width(), of(type.children().getFirst()));
      case STRUCT -> struct(type.children());
      default -> new TextFiller(allocator, TextColumn.of(type, settings));
    };
  }

  private ColumnFiller struct(List<LogicalType> children) {
    List<ColumnFiller> fields = new ArrayList<>();
    for (LogicalType child : children) {
      fields.add(of(child));
    }
    return new StructFiller(allocator, fields);
  }

  private static FixedFiller.@Nullable Copy copy(LogicalType type) {
    return switch (type.id()) {
      case TINYINT, UTINYINT -> FixedFiller.same(1);
      case SMALLINT, USMALLINT -> FixedFiller.same(2);
      case INTEGER, UINTEGER, FLOAT, INTEGER_LITERAL -> FixedFiller.same(4);
      case BIGINT, UBIGINT, DOUBLE, TIME, TIME_NS -> FixedFiller.same(8);
      case DATE -> FixedCopies::date;
      case TIMESTAMP, TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS, TIMESTAMP_TZ ->
          FixedCopies::timestamp;
      case HUGEINT -> FixedCopies::hugeint;
      case DECIMAL -> FixedCopies.decimal(type);
      case UUID -> FixedCopies::uuid;
      case INTERVAL -> FixedCopies::interval;
      default -> null;
    };
  }

  private static int width(LogicalType type) {
    return switch (type.id()) {
      case TINYINT, UTINYINT -> 1;
      case SMALLINT, USMALLINT -> 2;
      case INTEGER, UINTEGER, FLOAT, INTEGER_LITERAL, DATE -> 4;
      case HUGEINT, DECIMAL, UUID, INTERVAL -> 16;
      default -> 8;
    };
  }
}
