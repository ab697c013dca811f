package io.duckgres.executor.copy;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.executor.statement.CopySink;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.util.List;
import java.util.function.Function;

/**
 * COPY … FROM: takes the client's bytes and stores rows as they become complete. The rows are
 * written in batches, so the caller must have begun a transaction and undo it when any method
 * throws. Used by one thread at a time.
 */
public final class CopyIn implements CopySink {
  private final CopyContext context;
  private final RowLoader loader;
  private final CopyReader reader;
  private final Function<EngineError, PgError> errors;
  private boolean closed;

  /**
   * Begins to load; throws {@link EngineError} if the table cannot be written to.
   *
   * @param engineTable the table as SQL of the engine
   * @param table the table's name for messages
   * @param columns the columns filled, in order of the fields
   * @param errors how errors of the engine are shown
   */
  public CopyIn(
      Connection connection,
      String engineTable,
      String table,
      List<CopyColumn> columns,
      CopyOptions options,
      TextSettings settings,
      Function<EngineError, PgError> errors) {
    this.errors = errors;
    context = new CopyContext(table);
    boolean binary = options.format() == CopyOptions.Format.BINARY;
    loader = new RowLoader(connection, engineTable, columns, context, settings, binary);
    reader =
        switch (options.format()) {
          case TEXT ->
              new LineReader(
                  context,
                  new TextLineEnds(context),
                  new TextSplitter(loader, context, options),
                  options);
          case CSV ->
              new LineReader(
                  context,
                  new CsvLineEnds(context, options.quote(), options.escape()),
                  new CsvSplitter(loader, context, options),
                  options);
          case BINARY -> new BinaryReader(loader, context);
        };
  }

  @Override
  public void write(byte[] data, int offset, int length) {
    try {
      reader.write(data, offset, length);
    } catch (EngineError e) {
      throw errors.apply(e);
    }
  }

  @Override
  public String finish() {
    try {
      reader.finish();
      return "COPY " + loader.finish();
    } catch (EngineError e) {
      throw errors.apply(e);
    } finally {
      close();
    }
  }

  @Override
  public void fail(String message) {
    close();
    throw context.inLine(
        PgError.error(SqlState.QUERY_CANCELED, "COPY from stdin failed: " + message));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      loader.close();
    }
  }
}
