package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.ByteWriter;
import java.nio.charset.StandardCharsets;

/** ENUM: the label, the same in both formats. */
final class EnumEncoder extends ColumnEncoder {
  private final byte[][] labels;
  private final int width;

  EnumEncoder(LogicalType type) {
    labels = new byte[type.names().size()][];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = type.names().get(i).getBytes(StandardCharsets.UTF_8);
    }
    width = labels.length <= 0xff ? 1 : labels.length <= 0xffff ? 2 : 4;
  }

  @Override
  void value(int row, ByteWriter out) {
    int index =
        switch (width) {
          case 1 -> Memory.getByte(data + row) & 0xff;
          case 2 -> Memory.getShort(data + row * 2L) & 0xffff;
          default -> Memory.getInt(data + row * 4L);
        };
    out.writeBytes(labels[index]);
  }
}
