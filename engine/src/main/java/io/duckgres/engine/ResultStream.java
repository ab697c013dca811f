package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Layouts;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The result of one execution, read forward once. Owned by the caller of execute, used by one
 * thread at a time. Chunks given out stay valid after this object is closed.
 */
public final class ResultStream extends Handle {
  private final Connection connection;
  private final MemorySegment result;
  private final ReturnKind returnKind;
  private final StatementKind kind;
  private final boolean streaming;
  private final long changedRows;
  private final int columnCount;
  private @Nullable List<LogicalType> types;
  private boolean ended;

  private ResultStream(Connection connection, @Nullable Handle owner, MemorySegment result) {
    super(owner == null ? connection : owner);
    this.connection = connection;
    this.result = result;
    CApi c = Linkage.api();
    returnKind = ReturnKind.ofNumber(c.resultReturnType(result));
    kind = StatementKind.ofNumber(c.resultStatementType(result));
    streaming = c.resultIsStreaming(result);
    columnCount = (int) c.columnCount(result.address());
    changedRows =
        returnKind == ReturnKind.CHANGED_ROWS && !streaming ? c.rowsChanged(result.address()) : 0;
  }

  /**
   * Runs {@code call} with the address of a result structure. To be called between the connection's
   * enter and exit.
   *
   * @param owner what the result belongs to: a prepared statement, or null for the connection
   *     itself
   */
  static ResultStream open(
      Connection connection, @Nullable Handle owner, boolean stream, LongUnaryOperator call) {
    // Not of an arena: closing a shared one stops every thread for a moment.
    long memory = Linkage.api().malloc(Layouts.RESULT.byteSize());
    MemorySegment result = Memory.segment(memory, Layouts.RESULT).fill((byte) 0);
    ResultStream opened = null;
    try {
      long state = call.applyAsLong(result.address());
      if (state != 0) {
        throw connection.database().raised(error(result));
      }
      opened = new ResultStream(connection, owner, result);
    } finally {
      if (opened == null) {
        Linkage.api().destroyResult(memory);
        Linkage.api().free(memory);
      }
    }
    if (opened.streaming) {
      connection.streaming(opened);
    }
    connection.opened(opened);
    return opened;
  }

  /** What the statement gives back; decides whether columns mean anything. */
  public ReturnKind returnKind() {
    return returnKind;
  }

  /** The kind of the statement that ran. */
  public StatementKind statementKind() {
    return kind;
  }

  /** Rows inserted, updated or deleted; 0 unless {@link ReturnKind#CHANGED_ROWS}. */
  public long changedRows() {
    return changedRows;
  }

  /** Number of columns; statements without rows show a pseudo column. */
  public int columnCount() {
    return columnCount;
  }

  /** Name of a column, from 0. */
  public String columnName(int column) {
    checkColumn(column);
    enter();
    try {
      return Memory.getCString(Linkage.api().columnName(result.address(), column));
    } finally {
      exit();
    }
  }

  /** Type of a column, from 0. */
  public LogicalType columnType(int column) {
    checkColumn(column);
    return columnTypes().get(column);
  }

  /** Types of all columns. */
  public List<LogicalType> columnTypes() {
    List<LogicalType> known = types;
    if (known == null) {
      enter();
      try {
        known = readTypes();
        types = known;
      } finally {
        exit();
      }
    }
    return known;
  }

  private List<LogicalType> readTypes() {
    var read = new ArrayList<LogicalType>(columnCount);
    for (int i = 0; i < columnCount; i++) {
      read.add(NativeTypes.take(Linkage.api().columnLogicalType(result.address(), i)));
    }
    return List.copyOf(read);
  }

  /**
   * The next rows, which the caller closes; null after the last. EngineError when the statement
   * fails on the way: rows given out before are then no complete answer.
   */
  public @Nullable Chunk next() {
    enter();
    try {
      if (ended) {
        return null;
      }
      if (types == null) {
        types = readTypes();
      }
      CApi c = Linkage.api();
      while (true) {
        long chunk = c.fetchChunk(result);
        if (chunk == 0) {
          end();
          if (c.resultError(result.address()) != 0) {
            throw connection.database().raised(error(result));
          }
          return null;
        }
        int size = (int) c.dataChunkGetSize(chunk);
        if (size > 0) {
          return new Chunk(connection.database(), chunk, size, types);
        }
        Chunk.destroy(chunk);
      }
    } finally {
      exit();
    }
  }

  private void end() {
    ended = true;
    connection.streamEnded(this);
  }

  /** The error of a failed result. Its number is exact where the text has none. */
  private static EngineError error(MemorySegment result) {
    CApi c = Linkage.api();
    long text = c.resultError(result.address());
    int number = c.resultErrorType(result.address());
    return text == 0
        ? new EngineError(ErrorType.ofNumber(number), "The statement failed without a message")
        : ErrorText.parse(Memory.getCString(text), number);
  }

  private void checkColumn(int column) {
    if (column < 0 || column >= columnCount) {
      throw new IndexOutOfBoundsException("column " + column + " of " + columnCount);
    }
  }

  private void enter() {
    acquire();
    try {
      connection.enter();
    } catch (RuntimeException e) {
      release();
      throw e;
    }
  }

  private void exit() {
    connection.exit();
    release();
  }

  @Override
  void free() {
    connection.closed(this);
    connection.lock().lock();
    try {
      end();
      Linkage.api().destroyResult(result.address());
    } finally {
      connection.lock().unlock();
      Linkage.api().free(result.address());
    }
  }
}
