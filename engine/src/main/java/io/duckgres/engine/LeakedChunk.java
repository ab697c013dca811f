package io.duckgres.engine;

import java.lang.ref.Cleaner;

/**
 * Frees the native chunk of a {@link Chunk} that nobody closed and nobody can reach any more.
 * Without it one forgotten chunk would keep its database file taken until the process ends.
 */
final class LeakedChunk implements Runnable {
  private static final Cleaner CLEANER = Cleaner.create();

  private final Database database;
  private final long pointer;
  private volatile boolean closed;

  private LeakedChunk(Database database, long pointer) {
    this.database = database;
    this.pointer = pointer;
  }

  /** A watch over an open chunk. */
  record Watch(LeakedChunk chunk, Cleaner.Cleanable cleanable) {
    /** The chunk was closed. */
    void end() {
      chunk.closed = true;
      cleanable.clean();
    }
  }

  static Watch watch(Chunk chunk, Database database, long pointer) {
    var leaked = new LeakedChunk(database, pointer);
    return new Watch(leaked, CLEANER.register(chunk, leaked));
  }

  @Override
  public void run() {
    if (!closed) {
      System.getLogger(LeakedChunk.class.getName())
          .log(System.Logger.Level.WARNING, "A chunk of {0} was not closed", database.file());
      Chunk.destroy(pointer);
      database.release();
    }
  }
}
