package io.duckgres.executor.encode;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.OpenOptions;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgType;
import io.duckgres.types.TextSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the engine and the row encoder make without a server: the ceiling of the gateway's speed.
 * Run by {@code scripts/bench-in-process [ROWS]}; not a test, since it asserts nothing.
 */
public final class InProcessBenchmark {
  private static final String WIDE =
      "CREATE TABLE bench_wide AS SELECT i::int AS i, (i::bigint * 1000003) AS b,"
          + " (i * 1.1)::double AS d, ('name_' || i)::varchar AS s,"
          + " (date '2020-01-01' + (i % 1000)::int)::date AS dt,"
          + " (timestamp '2020-01-01 00:00:00' + to_seconds(i % 86400))::timestamp AS ts,"
          + " ((i % 100000) / 100.0)::decimal(12,2) AS n FROM range(1, LIMIT) t(i)";

  public static void main(String[] args) throws Exception {
    long rows = args.length > 0 ? Long.parseLong(args[0]) : 2_000_000;
    Path dir = Files.createTempDirectory("in-process");
    Path file = dir.resolve("bench.duckdb");
    try (Database database = Engine.instance().open(OpenOptions.file(file));
        Connection connection = database.connect()) {
      connection.query(WIDE.replace("LIMIT", String.valueOf(rows + 1))).close();
      for (int run = 1; run <= 3; run++) {
        fetch(connection, "raw", null);
        fetch(connection, "text", Field.TEXT);
        fetch(connection, "binary", Field.BINARY);
      }
      latency(connection);
      for (int threads : new int[] {1, 16, 64}) {
        throughput(database, threads);
      }
    } finally {
      for (Path path : new Path[] {file, dir.resolve("bench.duckdb.wal"), dir}) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static void fetch(Connection connection, String name, Short format) {
    long rows = 0;
    long bytes = 0;
    ByteWriter out = new ByteWriter();
    long start = System.nanoTime();
    try (Prepared prepared = connection.prepare("SELECT * FROM bench_wide");
        ResultStream stream = prepared.execute(ExecuteMode.STREAMING)) {
      RowEncoder encoder =
          format == null
              ? null
              : RowEncoder.of(
                  stream.columnTypes(), fields(stream.columnTypes(), format), TextSettings.DEFAULT);
      for (Chunk chunk = stream.next(); chunk != null; chunk = stream.next()) {
        if (encoder != null) {
          encoder.encode(chunk, 0, chunk.size(), out);
          bytes += out.position();
          out.clear();
        }
        rows += chunk.size();
        chunk.close();
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "in-process.%-8s rows=%d MB=%.1f s=%.3f Mrows_s=%.3f%n",
        name, rows, bytes / 1e6, seconds, rows / seconds / 1e6);
  }

  private static List<Field> fields(List<LogicalType> types, short format) {
    List<Field> fields = new ArrayList<>();
    for (LogicalType type : types) {
      PgType pg = TypeMapping.of(type);
      fields.add(
          new Field("c", 0, (short) 0, pg.oid(), pg.length(), TypeMapping.typmod(type), format));
    }
    return fields;
  }

  private static void latency(Connection connection) {
    try (Prepared prepared = connection.prepare("SELECT 1")) {
      Runnable again = () -> drain(prepared.execute(ExecuteMode.STREAMING));
      Runnable once =
          () -> {
            try (Prepared p = connection.prepare("SELECT 1")) {
              drain(p.execute(ExecuteMode.STREAMING));
            }
          };
      median("prepared", again);
      median("one-shot", once);
    }
  }

  /**
   * Short statements from several threads, each with a connection of its own, for three seconds.
   */
  private static void throughput(Database database, int threads) throws InterruptedException {
    long until = System.nanoTime() + 3_000_000_000L;
    LongAdder done = new LongAdder();
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (Connection connection = database.connect();
                        Prepared prepared = connection.prepare("SELECT 1")) {
                      while (System.nanoTime() < until) {
                        drain(prepared.execute(ExecuteMode.STREAMING));
                        done.increment();
                      }
                    }
                  }));
    }
    for (Thread thread : running) {
      thread.join();
    }
    System.out.printf("in-process.select1.threads%d per_s=%.0f%n", threads, done.sum() / 3.0);
  }

  private static void drain(ResultStream stream) {
    try (stream) {
      for (Chunk chunk = stream.next(); chunk != null; chunk = stream.next()) {
        chunk.close();
      }
    }
  }

  private static void median(String name, Runnable work) {
    long[] nanos = new long[20_000];
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        work.run();
        nanos[i] = System.nanoTime() - start;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        "in-process.select1.%s p50_us=%.1f p99_us=%.1f%n",
        name, nanos[nanos.length / 2] / 1e3, nanos[nanos.length * 99 / 100] / 1e3);
  }

  private InProcessBenchmark() {}
}
