package io.duckgres.flight.arrow;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.impl.UnionListWriter;
import org.jspecify.annotations.Nullable;

/** Few rows of text put into Arrow columns of the types that Flight SQL prescribes. */
public final class RowsRoot {
  private RowsRoot() {}

  /** Fills the columns there are values for. A list is written as its elements between commas. */
  public static void fill(VectorSchemaRoot root, List<List<@Nullable String>> rows) {
    root.allocateNew();
    for (int row = 0; row < rows.size(); row++) {
      List<@Nullable String> values = rows.get(row);
      for (int column = 0; column < values.size(); column++) {
        String value = values.get(column);
        if (value != null) {
          set(root.getVector(column), row, value);
        }
      }
    }
    root.setRowCount(rows.size());
  }

  private static void set(FieldVector vector, int row, String value) {
    switch (vector) {
      case VarCharVector text -> text.setSafe(row, value.getBytes(StandardCharsets.UTF_8));
      case IntVector number -> number.setSafe(row, Integer.parseInt(value));
      case UInt1Vector number -> number.setSafe(row, Integer.parseInt(value));
      case BitVector bool -> bool.setSafe(row, value.equals("true") ? 1 : 0);
      case ListVector list -> {
        UnionListWriter writer = list.getWriter();
        writer.setPosition(row);
        writer.startList();
        for (String element : value.isEmpty() ? new String[0] : value.split(",", -1)) {
          writer.writeVarChar(element);
        }
        writer.endList();
      }
      default -> throw new IllegalStateException("no text goes into " + vector.getField());
    }
  }
}
