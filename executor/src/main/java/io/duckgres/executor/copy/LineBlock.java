package io.duckgres.executor.copy;

import io.duckgres.engine.Chunk;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A run of lines, or of rows of format binary, that are read into one chunk: first filled by the
 * session's thread, then read by any thread, then stored by the session's thread again. The
 * hand-over is the task's.
 */
final class LineBlock implements AutoCloseable {
  /** Beyond this many bytes a block is read although its chunk has room. */
  private static final int ENOUGH = 1 << 20;

  private final CopyContext context;
  private final boolean text;
  private final ChunkRows rows;
  private final LineReader.Splitter splitter;
  private final int[] ends = new int[Chunk.CAPACITY];
  private final long[] lines = new long[Chunk.CAPACITY];
  private byte[] bytes = new byte[1 << 14];
  private int size;
  private @Nullable FutureTask<@Nullable PgError> reading;

  /** Makes the splitter of a block's lines into its rows. */
  @FunctionalInterface
  interface Splitters {
    LineReader.Splitter of(FieldSink sink, CopyContext context);
  }

  LineBlock(RowLayout layout, CopyContext context, Splitters splitters) {
    this.context = context;
    text = !layout.binary();
    rows = new ChunkRows(layout, context);
    splitter = splitters.of(rows, context);
  }

  boolean isEmpty() {
    return size == 0;
  }

  boolean isFull() {
    return size == Chunk.CAPACITY || used() >= ENOUGH;
  }

  private int used() {
    return size == 0 ? 0 : ends[size - 1];
  }

  /** Copies a line; {@code line} is its number for messages. */
  void add(long line, byte[] buf, int off, int len) {
    int from = used();
    if (from + len > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(from + len, bytes.length * 2));
    }
    System.arraycopy(buf, off, bytes, from, len);
    ends[size] = from + len;
    lines[size] = line;
    size++;
  }

  /** The work of reading the lines; whoever runs it first does it. */
  Runnable reading() {
    FutureTask<@Nullable PgError> task = new FutureTask<>(this::read);
    reading = task;
    return task;
  }

  private @Nullable PgError read() {
    int from = 0;
    try {
      for (int i = 0; i < size; i++) {
        context.at(lines[i]);
        splitter.line(bytes, from, ends[i] - from);
        from = ends[i];
      }
      return null;
    } catch (PgError e) {
      return text && e.sqlState() == SqlState.CHARACTER_NOT_IN_REPERTOIRE ? invalid(e, from) : e;
    }
  }

  /** PostgreSQL finds bytes that are no characters in the line, before it cuts it into fields. */
  private PgError invalid(PgError error, int from) {
    int line = 0;
    while (line < size - 1 && ends[line] <= from) {
      line++;
    }
    byte[] whole = Arrays.copyOfRange(bytes, from, ends[line] + 1);
    whole[whole.length - 1] = '\n';
    try {
      Strings.checkUtf8(whole, 0, whole.length);
      return error; // made of escape sequences
    } catch (PgError e) {
      return context.inLine(e);
    }
  }

  /**
   * The rows, when the lines have been read; this thread reads them if no other has begun.
   *
   * @throws PgError a line cannot be read
   */
  ChunkRows await() {
    PgError error = Tasks.join(reading);
    size = 0;
    if (error != null) {
      throw error;
    }
    return rows;
  }

  @Override
  public void close() {
    if (reading != null && size > 0) {
      Tasks.settle(reading);
    }
    rows.close();
  }
}
