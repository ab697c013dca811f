package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.NumericType;
import org.jspecify.annotations.Nullable;

/** numeric in binary out of the engine's exact number types. */
final class NumericBinary {
  private NumericBinary() {}

  static @Nullable ScalarWriter of(LogicalType type) {
    return switch (type.id()) {
      case DECIMAL -> decimal(type);
      case HUGEINT -> wide(0);
      case UHUGEINT ->
          (data, row, out, s) -> {
            long at = data + row * 16L;
            NumericType.writeUnsignedBinary(
                out, Memory.getLong(at + 8), Memory.getLong(at), 0, false);
          };
      case UBIGINT ->
          (data, row, out, s) ->
              NumericType.writeUnsignedBinary(out, 0, Memory.getLong(data + row * 8L), 0, false);
      case BIGNUM -> (data, row, out, s) -> Bignum.writeBinary(data, row, out);
      case VARCHAR ->
          (data, row, out, s) -> {
            byte[] text = EngineStrings.bytes(data, row);
            NumericType.writeBinaryOfText(out, text, 0, text.length);
          };
      default -> {
        EngineIntegers.Reader reader = EngineIntegers.reader(type.id());
        yield reader == null ? null : narrow(reader, 0);
      }
    };
  }

  private static ScalarWriter decimal(LogicalType type) {
    return EngineIntegers.isWide(type)
        ? wide(type.scale())
        : narrow(EngineIntegers.decimalReader(type), type.scale());
  }

  private static ScalarWriter wide(int scale) {
    return (data, row, out, s) -> {
      long at = data + row * 16L;
      NumericType.writeBinary(out, Memory.getLong(at + 8), Memory.getLong(at), scale);
    };
  }

  private static ScalarWriter narrow(EngineIntegers.Reader reader, int scale) {
    return (data, row, out, s) -> {
      long value = reader.read(data, row);
      NumericType.writeBinary(out, value >> 63, value, scale);
    };
  }
}
