package io.duckgres.executor.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void shortTasksRunWhileLongOnesFillThePool() throws InterruptedException {
    try (Workers workers = new Workers(2, 8)) {
      CountDownLatch release = new CountDownLatch(1);
      for (int i = 0; i < 4; i++) {
        workers.execute(() -> await(release));
      }
      CountDownLatch done = new CountDownLatch(100);
      for (int i = 0; i < 100; i++) {
        workers.execute(done::countDown);
      }
      assertTrue(done.await(10, TimeUnit.SECONDS));
      assertTrue(workers.threads() >= 5, workers.threads() + " threads");
      release.countDown();
    }
  }

  @Test
  void neverHasMoreThreadsThanAllowed() throws InterruptedException {
    try (Workers workers = new Workers(1, 3)) {
      AtomicInteger running = new AtomicInteger();
      AtomicInteger most = new AtomicInteger();
      CountDownLatch done = new CountDownLatch(50);
      for (int i = 0; i < 50; i++) {
        workers.execute(
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              pause(5);
              running.decrementAndGet();
              done.countDown();
            });
      }
      assertTrue(done.await(20, TimeUnit.SECONDS));
      assertTrue(most.get() <= 3, most + " at once");
    }
  }

  @Test
  void survivesATaskThatThrows() throws InterruptedException {
    try (Workers workers = new Workers(1, 1)) {
      workers.execute(
          () -> {
            throw new IllegalStateException("on purpose");
          });
      CountDownLatch done = new CountDownLatch(1);
      workers.execute(done::countDown);
      assertTrue(done.await(10, TimeUnit.SECONDS));
      assertEquals(1, workers.threads());
    }
  }

  @Test
  void finishesWhatIsQueuedAndTakesNoMoreAfterClose() throws InterruptedException {
    Workers workers = new Workers(1, 1);
    CountDownLatch done = new CountDownLatch(10);
    for (int i = 0; i < 10; i++) {
      workers.execute(done::countDown);
    }
    workers.close();
    assertTrue(done.await(10, TimeUnit.SECONDS));
    assertThrows(RejectedExecutionException.class, () -> workers.execute(() -> {}));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
