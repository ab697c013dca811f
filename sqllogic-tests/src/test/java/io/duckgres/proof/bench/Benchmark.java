package io.duckgres.proof.bench;

import io.duckgres.proof.server.Account;
import io.duckgres.proof.server.Servers;
import io.duckgres.proof.wire.MessageBuilder;
import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * Measures one server from outside; {@code scripts/bench} runs it on this server and on PostgreSQL.
 *
 * <p>Arguments: rows, seconds a figure, and then nothing for a PostgreSQL of its own, or name,
 * host, port, user, password, database, {@code tls} or {@code plain}. Prints a line a figure.
 */
public final class Benchmark {
  private static final String WIDE =
      """
      CREATE TABLE bench_wide AS SELECT i::integer AS i, i::bigint * 1000003 AS b,
        (i * 1.1)::double precision AS d, ('name_' || i)::varchar AS s,
        date '2020-01-01' + (i %% 1000)::integer AS dt,
        timestamp '2020-01-01 00:00:00' + (i %% 86400) * interval '1 second' AS ts,
        ((i %% 100000) / 100.0)::numeric(12,2) AS n
      FROM generate_series(1, %d) AS t(i)""";
  private static final int ROUNDS = 3;

  private final Account account;
  private final boolean tls;

  private Benchmark(Account account, boolean tls) {
    this.account = account;
    this.tls = tls;
  }

  /** See the class. */
  public static void main(String[] args) throws Exception {
    Account account =
        args.length == 2
            ? Servers.reference().account("bench")
            : new Account(args[2], args[3], Integer.parseInt(args[4]), args[5], args[6], args[7]);
    Benchmark benchmark = new Benchmark(account, args.length > 2 && args[8].equals("tls"));
    benchmark.connect();
    benchmark.latency(Integer.parseInt(args[1]));
    benchmark.drain(Long.parseLong(args[0]));
  }

  private void drain(long rows) throws IOException {
    try (RawConnection connection = open()) {
      Drain.of(connection, query("DROP TABLE IF EXISTS bench_wide"));
      Drain.of(connection, query(WIDE.formatted(rows)));
      for (int format = 0; format < 2; format++) {
        for (int round = 0; round < ROUNDS; round++) {
          long start = System.nanoTime();
          Drain drained = Drain.of(connection, extended("SELECT * FROM bench_wide", format));
          double seconds = (System.nanoTime() - start) / 1e9;
          print(
              "drain.%s rows=%d MB=%.1f s=%.3f Mrows_s=%.3f",
              format == 0 ? "text" : "binary",
              drained.rows(),
              drained.bytes() / 1e6,
              seconds,
              drained.rows() / seconds / 1e6);
        }
      }
      Drain.of(connection, query("DROP TABLE bench_wide"));
    }
  }

  private void latency(int seconds) throws Exception {
    for (int clients : new int[] {1, 16, 64}) {
      for (boolean prepared : new boolean[] {false, true}) {
        Latency latency =
            Latency.measure(
                clients,
                Duration.ofSeconds(seconds),
                this::open,
                prepared ? parse("SELECT 1") : null,
                prepared ? execute() : query("SELECT 1"));
        print(
            "latency.select1.%s clients=%d ops_s=%.0f p50_us=%.0f p95_us=%.0f p99_us=%.0f",
            prepared ? "prepared" : "simple",
            clients,
            latency.operationsPerSecond(),
            latency.percentile(50),
            latency.percentile(95),
            latency.percentile(99));
      }
    }
  }

  private void connect() throws IOException {
    int times = 50;
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      try (RawConnection connection = open()) {
        Drain.of(connection, query("SELECT 1"));
      }
    }
    print("connect ms_each=%.2f", (System.nanoTime() - start) / 1e6 / times);
  }

  private RawConnection open() throws IOException {
    Duration wait = Duration.ofMinutes(5);
    return tls ? RawConnection.connectTls(account, wait) : RawConnection.connect(account, wait);
  }

  private void print(String format, Object... values) {
    System.out.println(account.server() + " " + String.format(Locale.ROOT, format, values));
  }

  private static byte[] query(String sql) {
    return new MessageBuilder().cString(sql).message('Q');
  }

  private static byte[] parse(String sql) {
    return new MessageBuilder()
        .bytes(new MessageBuilder().cString("s").cString(sql).int16(0).message('P'))
        .bytes(new MessageBuilder().message('S'))
        .bytes();
  }

  private static byte[] execute() {
    return new MessageBuilder()
        .bytes(new MessageBuilder().int8(0).cString("s").int16(0).int16(0).int16(0).message('B'))
        .bytes(new MessageBuilder().int8(0).int32(0).message('E'))
        .bytes(new MessageBuilder().message('S'))
        .bytes();
  }

  private static byte[] extended(String sql, int format) {
    return new MessageBuilder()
        .bytes(new MessageBuilder().int8(0).cString(sql).int16(0).message('P'))
        .bytes(
            new MessageBuilder()
                .int8(0)
                .int8(0)
                .int16(0)
                .int16(0)
                .int16(1)
                .int16(format)
                .message('B'))
        .bytes(new MessageBuilder().int8(0).int32(0).message('E'))
        .bytes(new MessageBuilder().message('S'))
        .bytes();
  }
}
