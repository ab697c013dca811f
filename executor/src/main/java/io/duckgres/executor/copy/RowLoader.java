package io.duckgres.executor.copy;

import io.duckgres.engine.Appender;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableChunk;
import io.duckgres.engine.WritableVector;
import io.duckgres.types.PgError;
import io.duckgres.types.TextSettings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Puts rows of fields into the engine: values are read into chunks, chunks go through {@code INSERT
 * … SELECT}, so that defaults and constraints of the table work. What cannot be read here is handed
 * to the engine as text and cast by it.
 */
final class RowLoader implements FieldSink, AutoCloseable {
  private static final String STAGE = "copy_rows";

  private final List<CopyColumn> columns;
  private final CopyContext context;
  private final TextSettings settings;
  private final boolean binary;
  private final FieldLoader[] loaders;
  private final WritableVector[] vectors;
  private final Appender appender;
  private final WritableChunk chunk;
  private int row;
  private long rows;

  RowLoader(
      Connection connection,
      String engineTable,
      List<CopyColumn> columns,
      CopyContext context,
      TextSettings settings,
      boolean binary) {
    this.columns = List.copyOf(columns);
    this.context = context;
    this.settings = settings;
    this.binary = binary;
    loaders = new FieldLoader[columns.size()];
    LogicalType[] types = new LogicalType[loaders.length];
    for (int i = 0; i < loaders.length; i++) {
      CopyColumn column = columns.get(i);
      FieldLoader loader =
          binary
              ? BinaryLoaders.of(column.type(), column.typeOid(), column.typmod())
              : TextLoaders.of(column.type(), column.typeOid(), column.typmod());
      boolean asText = loader == null || column.type().id() == TypeId.VARCHAR;
      types[i] = asText ? LogicalType.of(TypeId.VARCHAR) : column.type();
      loaders[i] = loader == null ? RowLoader::loadText : loader;
    }
    chunk = WritableChunk.of(List.of(types));
    vectors = new WritableVector[loaders.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = chunk.vector(i);
    }
    String names = columns.stream().map(c -> quote(c.name())).collect(Collectors.joining(", "));
    String insert =
        "INSERT INTO " + engineTable + " (" + names + ") SELECT " + names + " FROM " + STAGE;
    try {
      appender =
          Appender.openQuery(
              connection,
              insert,
              STAGE,
              columns.stream().map(CopyColumn::name).toList(),
              List.of(types));
    } catch (RuntimeException e) {
      chunk.close();
      throw e;
    }
  }

  private static void loadText(
      WritableVector vector, int row, byte[] buf, int off, int len, TextSettings settings) {
    Strings.checkUtf8(buf, off, len);
    vector.setBytes(row, buf, off, len);
  }

  private static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  @Override
  public int columns() {
    return loaders.length;
  }

  @Override
  public String name(int column) {
    return columns.get(column).name();
  }

  @Override
  public void field(int column, byte[] buf, int off, int len) {
    try {
      loaders[column].load(vectors[column], row, buf, off, len, settings);
    } catch (PgError e) {
      throw binary
          ? context.inBinaryField(e, name(column))
          : context.inField(e, name(column), buf, off, len);
    }
  }

  @Override
  public void nullField(int column) {
    vectors[column].setNull(row);
  }

  @Override
  public void endRow() {
    rows++;
    if (++row == Chunk.CAPACITY) {
      appendChunk();
    }
  }

  private void appendChunk() {
    chunk.setSize(row);
    appender.append(chunk);
    chunk.reset();
    row = 0;
  }

  /** Stores what is left; returns the number of rows. */
  long finish() {
    if (row > 0) {
      appendChunk();
    }
    appender.flush();
    return rows;
  }

  @Override
  public void close() {
    appender.close();
    chunk.close();
  }
}
