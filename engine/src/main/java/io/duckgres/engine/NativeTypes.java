package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns DuckDB's native types into {@link LogicalType} values and back. */
final class NativeTypes {
  private NativeTypes() {}

  /** Reads and destroys a native type; INVALID for a null pointer. */
  static LogicalType take(long type) {
    if (type == 0) {
      return LogicalType.of(TypeId.INVALID);
    }
    try {
      return read(type);
    } finally {
      destroy(type);
    }
  }

  static void destroy(long type) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment slot = arena.allocateFrom(ValueLayout.JAVA_LONG, type);
      Linkage.api().destroyLogicalType(slot.address());
    }
  }

  private static LogicalType read(long type) {
    CApi c = Linkage.api();
    TypeId id = TypeId.ofNumber(c.getTypeId(type));
    String alias = takeString(c.logicalTypeGetAlias(type));
    LogicalType plain =
        switch (id) {
          case DECIMAL -> LogicalType.decimal(c.decimalWidth(type), c.decimalScale(type));
          case LIST -> LogicalType.list(take(c.listTypeChildType(type)));
          case ARRAY ->
              LogicalType.array(
                  take(c.arrayTypeChildType(type)), Math.toIntExact(c.arrayTypeArraySize(type)));
          case MAP -> LogicalType.map(take(c.mapTypeKeyType(type)), take(c.mapTypeValueType(type)));
          case STRUCT -> readStruct(c, type);
          case UNION -> readUnion(c, type);
          case ENUM -> readEnum(c, type);
          default -> LogicalType.of(id);
        };
    return alias == null || alias.isEmpty() ? plain : plain.withAlias(alias);
  }

  private static LogicalType readStruct(CApi c, long type) {
    var names = new ArrayList<String>();
    var fields = new ArrayList<LogicalType>();
    long count = c.structTypeChildCount(type);
    for (long i = 0; i < count; i++) {
      names.add(orEmpty(takeString(c.structTypeChildName(type, i))));
      fields.add(take(c.structTypeChildType(type, i)));
    }
    return LogicalType.struct(names, fields);
  }

  private static LogicalType readUnion(CApi c, long type) {
    var names = new ArrayList<String>();
    var members = new ArrayList<LogicalType>();
    long count = c.unionTypeMemberCount(type);
    for (long i = 0; i < count; i++) {
      names.add(orEmpty(takeString(c.unionTypeMemberName(type, i))));
      members.add(take(c.unionTypeMemberType(type, i)));
    }
    return new LogicalType(TypeId.UNION, null, 0, 0, members, names);
  }

  private static LogicalType readEnum(CApi c, long type) {
    var labels = new ArrayList<String>();
    int count = c.enumDictionarySize(type);
    for (int i = 0; i < count; i++) {
      labels.add(orEmpty(takeString(c.enumDictionaryValue(type, i))));
    }
    return LogicalType.enumeration(labels);
  }

  /**
   * Makes a native type, which the caller destroys. IllegalArgumentException for one DuckDB cannot
   * make.
   */
  static long create(LogicalType type) {
    long handle =
        switch (type.id()) {
          case DECIMAL -> Linkage.api().createDecimalType((byte) type.width(), (byte) type.scale());
          case LIST -> fromChild(type, child -> Linkage.api().createListType(child));
          case ARRAY ->
              fromChild(type, child -> Linkage.api().createArrayType(child, type.width()));
          case MAP -> createMap(type);
          case STRUCT, UNION, ENUM -> createNamed(type);
          default -> Linkage.api().createLogicalType(type.id().number());
        };
    if (handle == 0) {
      throw new IllegalArgumentException("DuckDB cannot make the type " + type);
    }
    String alias = type.alias();
    if (alias != null) {
      try (Arena arena = Arena.ofConfined()) {
        Linkage.api().logicalTypeSetAlias(handle, arena.allocateFrom(alias).address());
      }
    }
    return handle;
  }

  private static long fromChild(LogicalType type, LongUnaryOperator constructor) {
    long child = create(type.children().getFirst());
    try {
      return constructor.applyAsLong(child);
    } finally {
      destroy(child);
    }
  }

  private static long createMap(LogicalType type) {
    long key = create(type.children().get(0));
    try {
      long value = create(type.children().get(1));
      try {
        return Linkage.api().createMapType(key, value);
      } finally {
        destroy(value);
      }
    } finally {
      destroy(key);
    }
  }

  private static long createNamed(LogicalType type) {
    List<String> names = type.names();
    try (Arena arena = Arena.ofConfined();
        TypeArray types = new TypeArray(arena, type.children())) {
      long texts = NativeText.cStrings(arena, names);
      CApi c = Linkage.api();
      return switch (type.id()) {
        case STRUCT -> c.createStructType(types.address(), texts, names.size());
        case UNION -> c.createUnionType(types.address(), texts, names.size());
        default -> c.createEnumType(texts, names.size());
      };
    }
  }

  /** A native array of types, destroyed with this object. */
  static final class TypeArray implements AutoCloseable {
    private final MemorySegment slots;
    private int made;

    TypeArray(Arena arena, List<LogicalType> types) {
      slots = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, types.size()));
      try {
        for (LogicalType type : types) {
          slots.setAtIndex(ValueLayout.JAVA_LONG, made, create(type));
          made++;
        }
      } catch (RuntimeException e) {
        close();
        throw e;
      }
    }

    long address() {
      return slots.address();
    }

    @Override
    public void close() {
      while (made > 0) {
        made--;
        destroy(slots.getAtIndex(ValueLayout.JAVA_LONG, made));
      }
    }
  }

  /** The struct of key and value that a MAP's elements are. */
  static LogicalType mapEntry(LogicalType map) {
    return LogicalType.struct(List.of("key", "value"), map.children());
  }

  /** Reads a C string that DuckDB allocated for the caller, and frees it. */
  static @Nullable String takeString(long text) {
    if (text == 0) {
      return null;
    }
    try {
      return Memory.getCString(text);
    } finally {
      Linkage.api().free(text);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
