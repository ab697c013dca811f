package io.duckgres.executor.copy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * Lines, or rows of format binary, read by several threads and stored in the order they came:
 * blocks of lines are handed to the JVM's common pool, and the session's thread stores each when
 * its turn comes. The pool never waits: its tasks only read lines that are in memory. A block that
 * no thread has begun when its rows are needed is read by the session's thread.
 */
final class LineLoad implements LineReader.Splitter, AutoCloseable {
  private final RowLayout layout;
  private final String table;
  private final CopyContext context;
  private final LineBlock.Splitters splitters;
  private final LineReader.Splitter header;
  private final RowStore store;
  private final Executor readers = ForkJoinPool.commonPool();

  /** One block for each thread that reads, one to fill, one to store. */
  private final int most = ForkJoinPool.getCommonPoolParallelism() + 2;

  /** Blocks in the order of their lines, each handed to the pool. */
  private final Deque<LineBlock> waiting = new ArrayDeque<>();

  private final Deque<LineBlock> free = new ArrayDeque<>();
  private final List<LineBlock> blocks = new ArrayList<>();
  private LineBlock filling;
  private boolean failed;

  /**
   * @param table its name for messages
   * @param context the line that is given
   * @param header reads the line of names
   */
  LineLoad(
      RowLayout layout,
      String table,
      CopyContext context,
      LineBlock.Splitters splitters,
      LineReader.Splitter header,
      RowStore store) {
    this.layout = layout;
    this.table = table;
    this.context = context;
    this.splitters = splitters;
    this.header = header;
    this.store = store;
    filling = newBlock();
  }

  private LineBlock newBlock() {
    LineBlock block = new LineBlock(layout, new CopyContext(table), splitters);
    blocks.add(block);
    return block;
  }

  /** An empty block: a new one as long as there may be more. */
  private LineBlock emptyBlock() {
    if (free.isEmpty()) {
      if (blocks.size() < most) {
        return newBlock();
      }
      storeOldest();
    }
    return free.remove();
  }

  @Override
  public void header(byte[] buf, int off, int len) {
    header.header(buf, off, len);
  }

  @Override
  public void line(byte[] buf, int off, int len) {
    filling.add(context.line(), buf, off, len);
    if (filling.isFull()) {
      waiting.add(filling);
      readers.execute(filling.reading());
      filling = emptyBlock();
    }
  }

  private void storeOldest() {
    LineBlock oldest = waiting.remove();
    failed = true; // unless the next line is reached
    store.store(oldest.await());
    failed = false;
    free.add(oldest);
  }

  /** Stores all rows given so far; throws their first error, if none has been thrown before. */
  void settle() {
    if (failed) {
      return;
    }
    Runnable last = filling.isEmpty() ? null : filling.reading();
    while (!waiting.isEmpty()) {
      storeOldest();
    }
    if (last != null) {
      last.run();
      store.store(filling.await());
    }
  }

  /** Gives up what is not stored and frees the chunks. Can be called twice. */
  @Override
  public void close() {
    blocks.forEach(LineBlock::close);
    blocks.clear();
    waiting.clear();
  }
}
