package io.duckgres.engine;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Uses handles in wrong order and from several threads at once, for some seconds. Every refusal
 * must be an exception of the two expected kinds; the process must end by itself with 0. Arguments:
 * seconds, seed.
 */
final class Hammer {
  private static final int THREADS = 4;
  private static final int SLOTS = 3;

  private final AtomicReferenceArray<Database> databases = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<Connection> connections = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<Prepared> statements = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<ResultStream> results = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReferenceArray<Appender> appenders = new AtomicReferenceArray<>(SLOTS);
  private final AtomicReference<Throwable> unexpected = new AtomicReference<>();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger rows = new AtomicInteger();

  public static void main(String[] arguments) throws Exception {
    new Hammer().run(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
  }

  private void run(int seconds, long seed) throws Exception {
    long start = System.nanoTime();
    for (int i = 0; i < SLOTS; i++) {
      databases.set(i, open());
    }
    var finished = new CountDownLatch(THREADS);
    for (int i = 0; i < THREADS; i++) {
      Random random = new Random(seed + i);
      Thread.ofPlatform()
          .start(
              () -> {
                try {
                  while (goesOn(start, seconds) && unexpected.get() == null) {
                    step(random);
                  }
                } finally {
                  finished.countDown();
                }
              });
    }
    finished.await();
    for (int i = 0; i < SLOTS; i++) {
      close(databases.get(i));
    }
    Throwable bad = unexpected.get();
    if (bad != null) {
      bad.printStackTrace();
      System.exit(2);
    }
    System.out.println(done + " done, " + refused + " refused, " + rows + " rows");
    System.exit(isEnough() ? 0 : 3);
  }

  private static Database open() {
    return Engine.instance().open(OpenOptions.inMemory().with("threads", "2"));
  }

  /** For the seconds asked, and longer on a machine too busy to have done anything in them. */
  private boolean goesOn(long start, int seconds) {
    long passed = (System.nanoTime() - start) / 1_000_000_000L;
    return passed < seconds || !isEnough() && passed < 10L * seconds;
  }

  private boolean isEnough() {
    return done.get() > 100 && refused.get() > 20 && rows.get() > 0;
  }

  private void step(Random random) {
    try {
      act(random);
      done.incrementAndGet();
    } catch (IllegalStateException | EngineError e) {
      refused.incrementAndGet();
    } catch (Throwable e) {
      unexpected.compareAndSet(null, e);
    }
  }

  private void act(Random random) {
    int slot = random.nextInt(SLOTS);
    Connection connection = connections.get(random.nextInt(SLOTS));
    Prepared prepared = statements.get(random.nextInt(SLOTS));
    ResultStream result = results.get(random.nextInt(SLOTS));
    switch (random.nextInt(24)) {
      case 0 -> {
        if (random.nextInt(16) == 0) {
          close(databases.getAndSet(slot, open()));
        }
      }
      case 1, 2 -> connect(slot, random);
      case 3, 4, 5 -> {
        if (connection != null) {
          statements.set(slot, connection.prepare(sql(random)));
        }
      }
      case 6, 7, 8 -> {
        if (prepared != null) {
          bindAll(prepared, random);
          ExecuteMode mode =
              random.nextBoolean() ? ExecuteMode.STREAMING : ExecuteMode.MATERIALISED;
          results.set(slot, prepared.execute(mode));
        }
      }
      case 9, 10, 11, 12 -> fetch(result);
      case 13 -> close(result);
      case 14 -> {
        close(prepared);
        close(prepared);
      }
      case 15 -> {
        if (random.nextInt(4) == 0) {
          close(connection);
        }
      }
      case 16, 17 -> {
        if (connection != null) {
          connection.interrupt();
        }
      }
      case 18 -> {
        if (connection != null) {
          connection.progress();
        }
      }
      case 19 -> describe(prepared, result);
      case 20 -> {
        if (connection != null) {
          results.set(slot, connection.query(sql(random).replace("$1", "1")));
        }
      }
      case 21 -> append(connection, slot);
      case 22 -> close(appenders.get(slot));
      default -> {
        if (random.nextInt(50) == 0) {
          close(databases.get(slot));
        }
      }
    }
  }

  private void connect(int slot, Random random) {
    Database database = databases.get(random.nextInt(SLOTS));
    if (database != null) {
      Connection connection = database.connect();
      connections.set(slot, connection);
      connection.query("CREATE TABLE IF NOT EXISTS t(i INTEGER PRIMARY KEY)").close();
    }
  }

  private static String sql(Random random) {
    return switch (random.nextInt(7)) {
      case 0 -> "SELECT i, 'a string that is not inlined ' || i FROM range(20000) t(i)";
      case 1 -> "SELECT $1::INTEGER";
      case 2 -> "SELECT [i, i], {'a': i::VARCHAR} FROM range(10000) t(i)";
      case 3 -> "SELECT count(*) FROM range(700) a(i), range(700) b(i) WHERE hash(a.i + b.i) = $1";
      case 4 -> "INSERT INTO t VALUES ($1) ON CONFLICT DO NOTHING";
      case 5 -> "SELECT CASE WHEN i = 15000 THEN error('boom') ELSE 1 END FROM range(20000) t(i)";
      default -> "SELECT nonsense";
    };
  }

  private static void bindAll(Prepared prepared, Random random) {
    for (int i = 1; i <= prepared.parameterCount(); i++) {
      if (random.nextBoolean()) {
        prepared.bindInt(i, random.nextInt(1000));
      } else {
        prepared.bindString(i, "1");
      }
    }
  }

  private void fetch(ResultStream result) {
    if (result == null) {
      return;
    }
    Chunk chunk = result.next();
    if (chunk == null) {
      return;
    }
    long sum = 0;
    for (int column = 0; column < chunk.columnCount(); column++) {
      Vector vector = chunk.vector(column);
      for (int row = 0; row < chunk.size(); row++) {
        if (!vector.isNull(row)) {
          sum += read(vector, row);
        }
      }
    }
    rows.addAndGet(chunk.size() + (sum == 42 ? 1 : 0));
    chunk.close();
    chunk.close();
  }

  private static long read(Vector vector, int row) {
    return switch (vector.type().id()) {
      case INTEGER -> vector.getInt(row);
      case BIGINT -> vector.getLong(row);
      case VARCHAR -> vector.getBytes(row).length;
      case LIST -> vector.listChild().getLong((int) vector.listOffset(row));
      case STRUCT -> vector.structChild(0).stringLength(row);
      default -> 0;
    };
  }

  private static void describe(Prepared prepared, ResultStream result) {
    if (prepared != null) {
      for (int i = 0; i < prepared.columnCount(); i++) {
        prepared.columnType(i);
        prepared.columnName(i);
      }
    }
    if (result != null) {
      for (int i = 0; i < result.columnCount(); i++) {
        result.columnName(i);
        result.columnType(i);
      }
    }
  }

  private void append(Connection connection, int slot) {
    if (connection == null) {
      return;
    }
    Appender appender = Appender.open(connection, null, null, "t", List.of());
    appenders.set(slot, appender);
    try (WritableChunk chunk = WritableChunk.of(appender.columnTypes())) {
      for (int row = 0; row < 100; row++) {
        chunk.vector(0).setInt(row, row);
      }
      chunk.setSize(100);
      appender.append(chunk);
      appender.flush();
    }
  }

  private static void close(AutoCloseable handle) {
    if (handle instanceof Handle open) {
      open.close();
    }
  }
}
