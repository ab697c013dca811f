package io.duckgres.executor.copy;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.executor.encode.CopyEncodings;
import io.duckgres.executor.statement.CopySink;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import java.util.function.Function;

/**
 * COPY … FROM: takes the client's bytes and stores rows as they become complete. The rows are
 * written in batches, so the caller must have begun a transaction and undo it when any method
 * throws. Used by one thread at a time; rows are read by others beside it.
 */
public final class CopyIn implements CopySink {
  private final CopyContext context;
  private final RowStore store;
  private final LineLoad load;
  private final CopyReader reader;
  private final Function<EngineError, PgError> errors;
  private boolean closed;

  /**
   * Begins to load; throws {@link EngineError} if the table cannot be written to.
   *
   * @param errors how errors of the engine are shown
   */
  public CopyIn(
      Connection connection,
      CopyTarget target,
      CopyOptions options,
      TextSettings settings,
      Function<EngineError, PgError> errors) {
    this.errors = errors;
    String table = target.table();
    context = new CopyContext(table);
    boolean binary = options.format() == CopyOptions.Format.BINARY;
    RowLayout layout = RowLayout.of(target.columns(), settings, binary);
    store = new RowStore(connection, target, layout);
    Reading reading = null;
    try {
      reading = reading(layout, table, options);
    } finally {
      if (reading == null) {
        store.close();
      }
    }
    load = reading.load();
    Encoding encoding = binary ? null : CopyEncodings.of(options, settings);
    reader =
        encoding == null
            ? reading.reader()
            : new TranscodingReader(encoding, reading.reader(), context);
  }

  /** The way from bytes to rows. */
  private record Reading(CopyReader reader, LineLoad load) {}

  private Reading reading(RowLayout layout, String table, CopyOptions options) {
    return switch (options.format()) {
      case TEXT -> {
        LineLoad lines = lines(layout, table, (s, c) -> new TextSplitter(s, c, options));
        LineEnds ends = new TextLineEnds(context);
        yield new Reading(new LineReader(context, ends, lines, options), lines);
      }
      case CSV -> {
        LineLoad lines = lines(layout, table, (s, c) -> new CsvSplitter(s, c, options));
        LineEnds ends = new CsvLineEnds(context, options.quote(), options.escape());
        yield new Reading(new LineReader(context, ends, lines, options), lines);
      }
      case BINARY -> {
        LineLoad rows = lines(layout, table, (s, c) -> new BinarySplitter(s));
        int columns = layout.columns().size();
        yield new Reading(new BinaryReader(rows, context, columns), rows);
      }
    };
  }

  private LineLoad lines(RowLayout layout, String table, LineBlock.Splitters splitters) {
    LineReader.Splitter header = splitters.of(new HeaderFields(layout), context);
    return new LineLoad(layout, table, context, splitters, header, store);
  }

  @Override
  public void write(byte[] data, int offset, int length) {
    try {
      reader.write(data, offset, length);
    } catch (EngineError e) {
      throw errors.apply(e);
    } catch (PgError e) {
      throw first(e);
    }
  }

  /**
   * Rows before the place where reading stopped may have an error of their own: that one counts.
   */
  private PgError first(PgError error) {
    try {
      load.settle();
      return error;
    } catch (EngineError e) {
      return errors.apply(e);
    } catch (PgError e) {
      return e;
    }
  }

  @Override
  public String finish() {
    try {
      reader.finish();
      load.settle();
      return "COPY " + store.finish();
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
      load.close();
      store.close();
    }
  }
}
