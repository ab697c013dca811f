package io.duckgres.gateway.metrics;

import java.util.function.Supplier;

/** One answer for the several gauges of one look; it is asked for anew after a second. */
final class Sampled<T> {
  private static final long LIFE_NANOS = 1_000_000_000;

  private final Supplier<T> source;
  private T value;
  private long taken;

  Sampled(Supplier<T> source) {
    this.source = source;
    this.value = source.get();
    this.taken = System.nanoTime();
  }

  synchronized T get() {
    if (System.nanoTime() - taken > LIFE_NANOS) {
      value = source.get();
      taken = System.nanoTime();
    }
    return value;
  }
}
