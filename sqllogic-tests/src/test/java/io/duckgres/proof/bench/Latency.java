package io.duckgres.proof.bench;

import io.duckgres.proof.wire.RawConnection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The time of one request and its answer, with some clients at once.
 *
 * @param nanos sorted
 */
record Latency(long[] nanos, Duration window) {

  /** Opens a connection. */
  interface Opener {
    RawConnection open() throws IOException;
  }

  static Latency measure(
      int clients, Duration window, Opener opener, byte @Nullable [] first, byte[] request)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(clients);
    Callable<long[]> client =
        () -> {
          try (RawConnection connection = opener.open()) {
            if (first != null) {
              Drain.of(connection, first);
            }
            start.await();
            run(connection, request, window.dividedBy(3));
            return run(connection, request, window);
          }
        };
    try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
      List<Future<long[]>> results = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        results.add(threads.submit(client));
      }
      LongStream all = LongStream.empty();
      for (Future<long[]> result : results) {
        all = LongStream.concat(all, Arrays.stream(result.get()));
      }
      return new Latency(all.sorted().toArray(), window);
    }
  }

  double operationsPerSecond() {
    return nanos.length / (window.toNanos() / 1e9);
  }

  /** In microseconds. */
  double percentile(int percent) {
    return nanos[(int) ((long) (nanos.length - 1) * percent / 100)] / 1e3;
  }

  private static long[] run(RawConnection connection, byte[] request, Duration window)
      throws IOException {
    long[] times = new long[1024];
    int n = 0;
    long begin = System.nanoTime();
    long end = begin + window.toNanos();
    while (begin < end) {
      Drain.of(connection, request);
      long now = System.nanoTime();
      if (n == times.length) {
        times = Arrays.copyOf(times, 2 * n);
      }
      times[n++] = now - begin;
      begin = now;
    }
    return Arrays.copyOf(times, n);
  }
}
