package io.duckgres.functions.array;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.functions.json.ValueText;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The elements of an array as one text, separated. Used for one array. */
final class ArrayJoin {
  private final ByteWriter out = new ByteWriter();
  private final byte[] separator;
  private final byte @Nullable [] nothing;
  private final TextSettings settings;
  private boolean first = true;

  /**
   * @param nothing what stands for NULL; null leaves NULLs out
   */
  ArrayJoin(byte[] separator, byte @Nullable [] nothing, TextSettings settings) {
    this.separator = separator;
    this.nothing = nothing;
    this.settings = settings;
  }

  String join(Vector list, int row) {
    add(list, row);
    return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
  }

  private void add(Vector list, int row) {
    Vector elements = list.listChild();
    int from = Math.toIntExact(list.listOffset(row));
    for (int i = from; i < from + list.listLength(row); i++) {
      if (elements.type().id() == TypeId.LIST && !elements.isNull(i)) {
        add(elements, i);
      } else if (!elements.isNull(i)) {
        next();
        ValueText.write(elements, i, out, settings);
      } else if (nothing != null) {
        next();
        out.writeBytes(nothing);
      }
    }
  }

  private void next() {
    if (!first) {
      out.writeBytes(separator);
    }
    first = false;
  }
}
