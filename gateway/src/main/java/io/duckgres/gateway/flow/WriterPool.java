package io.duckgres.gateway.flow;

import io.duckgres.types.ByteWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Writers to use again, so that an idle connection holds none and a busy one makes no garbage. Any
 * thread.
 */
public final class WriterPool {
  /** A fresh writer's room: enough for the answer to a small statement. */
  private static final int INITIAL = 8 << 10;

  /** A writer that grew beyond this for one huge row is not kept. */
  private static final int LARGEST = 1 << 20;

  private final BlockingQueue<ByteWriter> free;

  /**
   * @param kept how many unused writers are kept
   */
  public WriterPool(int kept) {
    free = new ArrayBlockingQueue<>(kept);
  }

  /** An empty writer; give it back with {@link #release}. */
  public ByteWriter take() {
    @Nullable ByteWriter writer = free.poll();
    return writer != null ? writer : new ByteWriter(INITIAL);
  }

  /** Takes a writer back whose bytes nobody reads any more. */
  public void release(ByteWriter writer) {
    if (writer.array().length <= LARGEST) {
      writer.clear();
      free.offer(writer); // a full pool leaves it to the collector
    }
  }
}
