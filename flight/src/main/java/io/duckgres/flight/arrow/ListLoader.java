package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/** Loads lists, whose elements may be lists; PostgreSQL calls them arrays. */
record ListLoader(ColumnLoader element) implements ColumnLoader {
  static ColumnLoader of(Field field) {
    Field element = field.getChildren().getFirst();
    return switch (element.getType()) {
      // Arrow's validation, which checks what is in lists, does not know them.
      case ArrowType.Utf8View type -> throw ColumnLoaders.refused(field);
      case ArrowType.BinaryView type -> throw ColumnLoaders.refused(field);
      default -> new ListLoader(ColumnLoaders.of(element));
    };
  }

  @Override
  public LogicalType type() {
    return LogicalType.list(element.type());
  }

  @Override
  public String sqlType() {
    return element.sqlType() + "[]";
  }

  @Override
  public void load(FieldVector source, int from, int count, WritableVector target, int at) {
    BaseListVector list = (BaseListVector) source;
    FieldVector elements = source.getChildrenFromFields().getFirst();
    for (int i = 0; i < count; i++) {
      boolean isNull = source.isNull(from + i);
      int start = isNull ? 0 : list.getElementStartIndex(from + i);
      int length = isNull ? 0 : list.getElementEndIndex(from + i) - start;
      int first = target.startList(at + i, length);
      if (length > 0) {
        element.loadWithNulls(elements, start, length, target.listChild(), first);
      }
    }
  }
}
