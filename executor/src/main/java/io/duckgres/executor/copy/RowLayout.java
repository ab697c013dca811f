package io.duckgres.executor.copy;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.types.CharacterTypes;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the fields of a COPY FROM become values of the engine: for each column its loader and the
 * type its values have on the way. What cannot be read here is handed to the engine as text and
 * cast by it. Immutable; for any number of threads.
 *
 * @param types of the chunks that are filled
 */
record RowLayout(
    List<CopyColumn> columns,
    List<FieldLoader> loaders,
    List<LogicalType> types,
    TextSettings settings,
    boolean binary) {

  static RowLayout of(List<CopyColumn> columns, TextSettings settings, boolean binary) {
    List<FieldLoader> loaders = new ArrayList<>();
    List<LogicalType> types = new ArrayList<>();
    for (CopyColumn column : columns) {
      FieldLoader loader =
          binary
              ? BinaryLoaders.of(column.type(), column.typeOid(), column.typmod())
              : TextLoaders.of(column.type(), column.typeOid(), column.typmod());
      Encoding encoding = settings.encoding();
      if (binary && encoding != null && CharacterTypes.isText(column.typeOid())) {
        loader = transcoding(loader, encoding);
      }
      boolean asText = loader == null || column.type().id() == TypeId.VARCHAR;
      types.add(asText ? LogicalType.of(TypeId.VARCHAR) : column.type());
      loaders.add(loader == null ? RowLayout::loadText : loader);
    }
    return new RowLayout(
        List.copyOf(columns), List.copyOf(loaders), List.copyOf(types), settings, binary);
  }

  private static @Nullable FieldLoader transcoding(@Nullable FieldLoader text, Encoding encoding) {
    if (text == null) {
      return null;
    }
    return (vector, row, buf, off, len, s) -> {
      byte[] utf8 = encoding.toUtf8(Arrays.copyOfRange(buf, off, off + len));
      text.load(vector, row, utf8, 0, utf8.length, s);
    };
  }

  private static void loadText(
      WritableVector vector, int row, byte[] buf, int off, int len, TextSettings settings) {
    Strings.checkUtf8(buf, off, len);
    vector.setBytes(row, buf, off, len);
  }

  /** The columns' names, in order. */
  List<String> names() {
    return columns.stream().map(CopyColumn::name).toList();
  }
}
