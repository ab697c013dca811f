package io.duckgres.flight.arrow;

import io.duckgres.engine.EngineError;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseVariableWidthViewVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/** Loads text and bytes. */
final class BytesLoaders {
  private static final int UUID_BYTES = 16;

  private BytesLoaders() {}

  static ColumnLoader of(Field field) {
    boolean isJson = "arrow.json".equals(field.getMetadata().get("ARROW:extension:name"));
    return switch (field.getType()) {
      case ArrowType.Utf8 type ->
          ColumnLoaders.of(TypeId.VARCHAR, isJson ? "json" : "text", variable(4, true));
      case ArrowType.LargeUtf8 type ->
          ColumnLoaders.of(TypeId.VARCHAR, isJson ? "json" : "text", variable(8, true));
      case ArrowType.Utf8View type ->
          ColumnLoaders.of(TypeId.VARCHAR, isJson ? "json" : "text", views(true));
      case ArrowType.BinaryView type -> ColumnLoaders.of(TypeId.BLOB, "bytea", views(false));
      case ArrowType.Binary type -> ColumnLoaders.of(TypeId.BLOB, "bytea", variable(4, false));
      case ArrowType.LargeBinary type -> ColumnLoaders.of(TypeId.BLOB, "bytea", variable(8, false));
      case ArrowType.FixedSizeBinary type -> fixed(type, field);
      default -> throw ColumnLoaders.refused(field);
    };
  }

  private static ColumnLoader fixed(ArrowType.FixedSizeBinary type, Field field) {
    int width = type.getByteWidth();
    boolean isUuid = "arrow.uuid".equals(field.getMetadata().get("ARROW:extension:name"));
    if (isUuid && width == UUID_BYTES) {
      return ColumnLoaders.of(TypeId.UUID, "uuid", BytesLoaders::uuids);
    }
    return ColumnLoaders.of(
        TypeId.BLOB,
        "bytea",
        (source, from, count, target, at) -> {
          long address = source.getDataBufferAddress() + (long) from * width;
          for (int i = 0; i < count; i++) {
            target.setBytes(at + i, address + (long) i * width, width);
          }
        });
  }

  private static void uuids(
      FieldVector source, int from, int count, WritableVector target, int at) {
    long address = source.getDataBufferAddress() + from * 16L;
    for (int i = 0; i < count; i++) {
      target.setUuid(
          at + i,
          Long.reverseBytes(Memory.getLong(address + i * 16L)),
          Long.reverseBytes(Memory.getLong(address + i * 16L + 8)));
    }
  }

  private static ColumnLoaders.Copy variable(int offsetWidth, boolean text) {
    return (source, from, count, target, at) -> {
      long offsets = source.getOffsetBufferAddress();
      long data = source.getDataBufferAddress();
      long first = offset(offsets, offsetWidth, from);
      long last = offset(offsets, offsetWidth, from + count);
      if (text) {
        requireText(data, first, last);
      }
      for (int i = 0; i < count; i++) {
        long start = offset(offsets, offsetWidth, from + i);
        long end = offset(offsets, offsetWidth, from + i + 1);
        if (text && start < end && (Memory.getByte(data + start) & 0xC0) == 0x80) {
          throw notUtf8(); // the bytes are characters together, but not each value alone
        }
        target.setBytes(at + i, data + start, Math.toIntExact(end - start));
      }
    };
  }

  private static ColumnLoaders.Copy views(boolean text) {
    return (source, from, count, target, at) -> {
      BaseVariableWidthViewVector vector = (BaseVariableWidthViewVector) source;
      List<ArrowBuf> buffers = vector.getDataBuffers();
      long views = vector.getDataBufferAddress();
      for (int i = 0; i < count; i++) {
        if (vector.isNull(from + i)) {
          continue; // its view says nothing
        }
        long view = views + (long) (from + i) * Views.WIDTH;
        long start = Views.address(view, buffers);
        int length = Memory.getInt(view);
        if (text) {
          requireText(start, 0, length);
        }
        target.setBytes(at + i, start, length);
      }
    };
  }

  private static long offset(long offsets, int width, int row) {
    return width == 4 ? Memory.getInt(offsets + row * 4L) : Memory.getLong(offsets + row * 8L);
  }

  private static void requireText(long data, long first, long last) {
    try {
      WritableVector.requireUtf8(data + first, Math.toIntExact(last - first));
    } catch (EngineError e) {
      throw notUtf8().causedBy(e);
    }
  }

  private static PgError notUtf8() {
    return PgError.error(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE, "invalid byte sequence for encoding \"UTF8\"");
  }
}
