package io.duckgres.gateway.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;

/** The process's signals. The JDK has no other way to hear of them than {@code sun.misc}. */
final class Signals {
  private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

  /** The status of a process that SIGINT or SIGTERM ended: 128 and the signal's number. */
  private static final int BY_SIGNAL = 128;

  /** Runs it, on a thread of its own, at each SIGHUP. */
  static void onHangUp(Runnable run) {
    handle("HUP", signal -> Thread.ofPlatform().name("reload").start(run));
  }

  /** The first SIGTERM or SIGINT stops in order by the shutdown hooks, the second at once. */
  static void onSecondStop() {
    AtomicBoolean stopping = new AtomicBoolean();
    for (String name : List.of("TERM", "INT")) {
      handle(
          name,
          signal -> {
            if (stopping.getAndSet(true)) {
              LOG.warn("second signal: ending at once");
              Runtime.getRuntime().halt(BY_SIGNAL + signal.getNumber());
            }
            Thread.ofPlatform().name("stop").start(() -> System.exit(0));
          });
    }
  }

  private static void handle(String name, sun.misc.SignalHandler handler) {
    try {
      Signal.handle(new Signal(name), handler);
    } catch (IllegalArgumentException e) {
      LOG.debug("signal {} cannot be handled here", name);
    }
  }

  private Signals() {}
}
